import { compareWorlds } from '../../../analysis/index.ts';
import { type Lever, leverFigure, leversOf, leverValue } from '../../../session/index.ts';
import { type Answer, type Room, sentences } from '../room.ts';
import { changeSentence, isSeen } from '../sentences/change-sentence.ts';
import type { Visit } from './visit.ts';

/** The levers of a scenario: each is heard of by its number, and set by its number and a value. */
export function leversRoom(visit: Visit): Room {
  const levers = leversOf(visit.scenario.model);
  return {
    title: `${visit.scenario.name}, levers`,
    opening: ['Say a number and a value to set a lever, like 1 0.5.'],
    choices: levers.map((lever) => ({
      says: `${lever.title}, ${leverFigure(lever, leverValue(lever, visit.moved))}`,
      choose: () => sentences(...leverSentences(lever, visit)),
    })),
    also: ['Here: a number tells about a lever, a number and a value set it, reset puts all back.'],
    hear: (words) => {
      if (/^reset$/i.test(words)) {
        visit.moved = new Map();
        return sentences('All levers are back where the scenario has them.');
      }
      const [, number = '', value = ''] = /^(\d+)\s+(-?[\d.]+)$/.exec(words) ?? [];
      const lever = levers[Number(number) - 1];
      return lever === undefined ? null : setLever(visit, lever, Number(value), value);
    },
  };
}

function leverSentences(lever: Lever, { moved }: Visit): readonly string[] {
  const { title, says, from, to, start, reason } = lever;
  const now = leverValue(lever, moved);
  const stands =
    now === start
      ? `stands at ${leverFigure(lever, now)}, where the scenario has it`
      : `stands at ${leverFigure(lever, now)}; the scenario has it at ${leverFigure(lever, start)}`;
  const because =
    reason === 'assumed' ? 'It is assumed.' : `Behind it stands fact ${reason}: say evidence ${lever.name}.`;
  return [`${title} ${stands}.`, `It goes from ${from} to ${to}.`, says, because].filter((one) => one !== '');
}

/** Sets a lever and tells what changes against the scenario as it stands, world by world. */
async function setLever(visit: Visit, lever: Lever, value: number, typed: string): Promise<Answer> {
  const { title, from, to, start, name } = lever;
  if (!Number.isFinite(value)) return sentences(`${typed} is no number.`);
  if (value < from || value > to)
    return sentences(`${title} goes from ${from} to ${to}: ${typed} is outside.`);
  const before = visit.moved;
  const others = [...before].filter(([other]) => other !== name);
  visit.moved = new Map(value === start ? others : [...others, [name, value]]);
  const { result, unmoved } = await visit.sight();
  const { outcomes } = visit.scenario.model;
  const hidden = new Set(outcomes.filter(({ measure }) => measure).map((one) => one.name));
  const changes = compareWorlds(unmoved.outcomes, result.outcomes).filter((one) => !hidden.has(one.name));
  const seen = changes
    .filter(isSeen)
    .toSorted(
      (one, other) =>
        Number(one.form === 'number') - Number(other.form === 'number') ||
        Math.abs(other.value) - Math.abs(one.value),
    );
  return sentences(
    `${title} is set to ${leverFigure(lever, value)}. Against the scenario as it stands, on the same luck world by world:`,
    ...seen.map(changeSentence),
    `${changes.length - seen.length} of ${changes.length} outcomes show no change beyond the noise of these worlds.`,
  );
}
