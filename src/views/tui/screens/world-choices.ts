import { bar, fitted, joined, type Look, plainRow, type Row, styled } from '../../../charts/index.ts';
import type { Story } from '../../../session/index.ts';
import { alternativeName, choiceSentence, deciderName, percentage, spoken } from '../../../words/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { windowOf } from '../page/window.ts';
import type { OpenOption, World } from '../state/app-state.ts';

/** Who decided what this month, with the odds that each option had. */
export function choicesPanel({ month }: World, story: Story, width: number): Panel {
  const { model } = story.request;
  const rows = (story.history.months[month]?.choices ?? []).map(({ decision, alternative, odds }) => {
    const name = deciderName(model, decision).padEnd(20);
    if (alternative < 0) return styled(`${name} nothing open`, { dim: true });
    const chosen = `${spoken(alternativeName(model, decision, alternative))} ${percentage(odds[alternative] ?? 0)} %`;
    const others = odds
      .map((chance, at) => ({ chance, at }))
      .filter(({ at, chance }) => at !== alternative && chance >= 0.005)
      .toSorted((one, other) => other.chance - one.chance)
      .slice(0, 4)
      .map(({ chance, at }) => `${spoken(alternativeName(model, decision, at))} ${percentage(chance)}`);
    const rest = others.length === 0 ? '' : `  (${others.join(', ')})`;
    return joined(
      plainRow(name),
      styled(chosen, { bold: true }),
      styled(rest.slice(0, Math.max(0, width - name.length - chosen.length)), { dim: true }),
    );
  });
  return { title: 'Who decided what this month, with its odds (and what else was open)', rows };
}

/** Everything that was open to anybody in a month who had something to choose, decision by decision, the likeliest first. */
export function openOptions({ request, history }: Story, month: number): readonly OpenOption[] {
  return (history.months[month]?.choices ?? []).flatMap(({ decision, alternative: chosen, odds }) => {
    const open = odds
      .map((chance, alternative) => ({ decision, alternative, odds: chance, chosen: alternative === chosen }))
      .filter(({ odds: chance, chosen: isIt }) => chance > 0 || isIt)
      .toSorted((one, other) => other.odds - one.odds);
    return request.model.decisions[decision] === undefined || open.length < 2 ? [] : open;
  });
}

/** What might have been chosen, for a branch: one row an option, the one it was marked. */
export function optionsPanel(
  { request: { model } }: Story,
  options: readonly OpenOption[],
  at: number,
  { width, height }: Extent,
  look: Look,
): Panel {
  const barWidth = Math.max(6, Math.min(30, width - 64));
  const rows = options.map(({ decision, alternative, odds, chosen }, index): Row => {
    const isFirst = options[index - 1]?.decision !== decision;
    const who = isFirst ? deciderName(model, decision) : '';
    const sentence = choiceSentence(model, decision, alternative);
    const deed = sentence.startsWith(deciderName(model, decision))
      ? sentence.slice(deciderName(model, decision).length).replace(/^:? /, '')
      : sentence;
    return joined(
      fitted(styled(who, { bold: true }), Math.min(20, Math.floor(width / 4))),
      fitted(
        styled(`${chosen ? '* ' : '  '}${deed}`, index === at ? { inverse: true } : {}),
        width - barWidth - Math.min(20, Math.floor(width / 4)) - 10,
      ),
      plainRow(` ${percentage(odds).padStart(5)} % `),
      bar({ share: odds, naive: null }, barWidth, look),
    );
  });
  const { from, until } = windowOf(rows.length, at, height);
  return {
    title: 'Branch: what else might have been chosen (* what was)',
    aside: 'Enter runs it · Esc',
    rows: rows.slice(from, until),
  };
}
