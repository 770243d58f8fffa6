import type { Convergence, ConvergenceStep, OutcomeConvergence } from '../../../analysis/index.ts';
import { halfWidth } from '../../../analysis/index.ts';
import type { Model } from '../../../language/index.ts';
import {
  blank,
  count,
  faint,
  figureWithin,
  grouped,
  head,
  type Line,
  percentage,
  plain,
  table,
  WIDTH,
  wrap,
} from '../../../words/index.ts';

/** How the answers moved with worlds, within 80 columns: the last looks that fit; outcomes that serve comparisons are left out. */
export function convergenceText(convergence: Convergence, { outcomes }: Model): readonly Line[] {
  const { earlier, missed, expected, worlds } = convergence;
  const hidden = new Set(outcomes.filter(({ measure }) => measure).map(({ name }) => name));
  const shown = convergence.outcomes.filter(({ name }) => !hidden.has(name));
  if (worlds.length < 2)
    return [...wrap('Too few worlds to see how the answers moved: run more than 100.').map(plain), blank];
  const isShare = ({ form }: OutcomeConvergence): boolean => form !== 'number';
  const legend = `Each column is the first worlds of this run; ± half of the 95 % interval, ! where that interval misses the value of all worlds. Of all ${count(earlier, 'earlier interval')}, ${grouped(missed)} miss it; luck alone would make it about ${expected.toFixed(1)}.`;
  return [
    ...block('With more worlds (%)', shown.filter(isShare), worlds, shareWords),
    ...block(
      'With more worlds',
      shown.filter((one) => !isShare(one)),
      worlds,
      meanWords,
    ),
    ...wrap(legend).map(faint),
    blank,
  ];
}

const shareWords = ({ value, low, high, holdsLast }: ConvergenceStep): string =>
  `${percentage(value)} ±${percentage(halfWidth({ low, high }))}${holdsLast ? ' ' : '!'}`;

const meanWords = ({ value, low, high, holdsLast }: ConvergenceStep): string =>
  `${figureWithin(value, halfWidth({ low, high }))}${holdsLast ? ' ' : '!'}`;

/** Columns keep so far apart. */
const GAP = 2;

function block(
  heading: string,
  outcomes: readonly OutcomeConvergence[],
  worlds: readonly number[],
  words: (step: ConvergenceStep) => string,
): readonly Line[] {
  if (outcomes.length === 0) return [];
  const rows = outcomes.map(({ steps }) => steps.map(words));
  const columns = fitting(worlds, rows, heading.length);
  const heads = [heading, ...worlds.slice(-columns).map((look) => `${grouped(look)} `)];
  const cells = rows.map((row, place) => [outcomes[place]?.name ?? '', ...row.slice(-columns)]);
  const [first = [], ...lines] = table(
    [heads, ...cells],
    heads.map((_, column) => (column === 0 ? 'left' : 'right')),
  );
  return [...first.map(head), ...lines.flat().map(plain), blank];
}

/** How many of the last looks leave room for the heading; at least the last. */
function fitting(worlds: readonly number[], rows: readonly (readonly string[])[], heading: number): number {
  let [room, columns] = [WIDTH - heading, 0];
  for (let look = worlds.length - 1; look >= 0; look -= 1) {
    room -=
      GAP + Math.max(`${grouped(worlds[look] ?? 0)} `.length, ...rows.map((row) => row[look]?.length ?? 0));
    if (room < 0) break;
    columns += 1;
  }
  return Math.max(1, columns);
}
