import type { FanTable } from '../../../results/index.ts';
import { figure } from '../../../words/index.ts';
import { range, spokenMonth, unitWords } from './figures.ts';

/** Where worlds stand in a month: "month 12, March 2026: median 0.54, half of the worlds 0.48 to 0.61, nine in ten 0.41 to 0.70." */
export function fanSentence(fan: FanTable, months: readonly string[], at: number): string {
  const [q05, q25, q50, q75, q95] = [fan.q05, fan.q25, fan.q50, fan.q75, fan.q95].map(
    (band) => band[at] ?? Number.NaN,
  );
  const name = months[at] ?? '';
  const month = name.includes('-') ? `month ${at + 1}, ${spokenMonth(name)}` : `month ${name}`;
  const median = `median ${figure(q50 ?? Number.NaN)}${unitWords(fan.unit)}`;
  return `${month}: ${median}, half of the worlds ${range(q25 ?? 0, q75 ?? 0)}, nine in ten ${range(q05 ?? 0, q95 ?? 0)}.`;
}

/** The first month, every twelfth and the last. */
export const tellingMonths = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at).filter(
    (at) => at === 0 || (at + 1) % 12 === 0 || at === count - 1,
  );
