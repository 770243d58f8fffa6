import {
  bar,
  fitted,
  joined,
  type Look,
  plainRow,
  type Row,
  signedBar,
  styled,
} from '../../../charts/index.ts';
import { figure, percentage, signed, type WhyInWorld } from '../../../words/index.ts';
import type { Extent, Panel } from '../page/box.ts';
import { prose } from '../page/prose.ts';
import type { AppState, Asked, Chance } from '../state/app-state.ts';

/** Rows that an answer has, for those who move through it. */
export function askedRows({ answer }: Asked): number {
  if (answer === null) return 1;
  return answer.is === 'why' ? answer.why.contributions.length + 2 : answer.options.length;
}

/** Why something was so: contributions as bars to both sides, or the odds of every option. */
export function askedPanel({ look }: AppState, { of, at, answer }: Asked, extent: Extent): Panel {
  const panel = (title: string, rows: readonly Row[]): Panel => ({
    title,
    aside: 'Esc closes',
    rows: rows.slice(at),
  });
  if (answer === null)
    return panel(`Why: ${of}`, prose('Looking for reasons …', extent.width, { dim: true }));
  if (answer.is === 'odds')
    return panel(`The odds of every option: ${of}`, oddsRows(answer.options, extent.width, look));
  return panel(`Why: ${of}`, whyRows(answer.why, extent.width, look));
}

function oddsRows(options: readonly Chance[], width: number, look: Look): readonly Row[] {
  return options.map(({ option, odds, chosen }) =>
    joined(
      fitted(
        styled(`${chosen ? '> ' : '  '}${option}`, chosen ? { bold: true } : {}),
        Math.min(34, width - 30),
      ),
      plainRow(`${percentage(odds).padStart(6)} % `),
      bar({ share: odds, naive: null }, Math.max(8, Math.min(40, width - 46)), look),
    ),
  );
}

const LABELS: Readonly<Record<string, string>> = {
  fixed: 'given: ',
  draw: 'luck: ',
  move: 'move: ',
  option: 'chosen: ',
  timeline: 'event: ',
};

/** Of a change, what last month's value carries over and takes away again is left out: it says nothing. */
function changesAlone({ contributions }: WhyInWorld): WhyInWorld['contributions'] {
  const taken = contributions.find(({ is }) => is === 'before');
  const carried = contributions.find(({ amount }) => taken !== undefined && amount === -taken.amount);
  if (carried === undefined) return contributions;
  return contributions.filter((one) => one !== taken && one !== carried);
}

function whyRows(why: WhyInWorld, width: number, look: Look): readonly Row[] {
  const { before, after, explains, unit, month, stages, total } = why;
  const contributions = changesAlone(why);
  const most = Math.max(...contributions.map(({ amount }) => Math.abs(amount)));
  const side = Math.max(6, Math.min(24, Math.floor((width - 46) / 2)));
  const [from, to] = [stages?.before ?? figure(before ?? 0), stages?.after ?? figure(after)];
  const sentence =
    explains === 'change'
      ? `In ${month} it went from ${from} to ${to} ${unit}`
      : `In ${month} it is ${to} ${unit}`;
  const label = (is: string, name: string): string => {
    if (is === 'before') return "less last month's value";
    return is === 'limit' ? 'cut off at the limit' : `${LABELS[is] ?? ''}${name.replaceAll('_', ' ')}`;
  };
  return [
    styled(sentence.trimEnd(), { bold: true }),
    ...contributions.map(({ is, name, amount }) =>
      joined(
        fitted(plainRow(`  ${label(is, name)}`), Math.max(16, width - 2 * side - 14)),
        plainRow(`${signed(amount, figure(amount)).padStart(10)} `),
        signedBar({ amount, most }, side, look),
      ),
    ),
    styled(`  together ${signed(total, figure(total))}`, { dim: true }),
  ];
}
