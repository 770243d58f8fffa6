import { at } from '../numbers.ts';
import type { Box } from './box.ts';
import { type BoxMeasure, measureOf, type Whole } from './box-measure.ts';
import { type CaseTable, countCases } from './case-table.ts';
import { type Slab, slabsOf } from './slabs.ts';
import { keepRows, marksOf, type SortedRows } from './sorted-rows.ts';

/** A box on the way from all rows to few, with what it holds. */
export interface PeeledBox extends BoxMeasure {
  readonly box: Box;
}

/** How boxes are peeled. */
export interface PeelPlan {
  /** Share of the box that a peel takes off a number: 0.05 is patient enough (Friedman & Fisher 1999). */
  readonly peel: number;
  /** No box holds fewer rows. */
  readonly leastRows: number;
}

/** The fewest rows that a box may be peeled to: one in twenty of the cases, and at least 20. */
export const usualLeastRows = (cases: number): number => Math.max(20, Math.ceil(cases / 20));

/**
 * The peeling trajectory of the patient rule induction method (Friedman & Fisher 1999) over some rows: all of them first,
 * then after each peel what is left. A peel takes the slab that lifts density most for each row it costs, counted less
 * where it is thinner than a usual peel; of equals the thicker, then the first in the table's order. It ends at density 1,
 * at the fewest rows allowed, or where no slab is left.
 */
export function peelTrajectory(
  table: CaseTable,
  rows: Uint32Array,
  sorted: SortedRows,
  { peel, leastRows }: PeelPlan,
): readonly PeeledBox[] {
  const whole: Whole = { rows: rows.length, cases: countCases(table, rows) };
  const marks = marksOf(rows, table.cases.length);
  let left = rows;
  let cases = whole.cases;
  let orders = keepRows(sorted, marks);
  let box: Box = [];
  const trajectory: PeeledBox[] = [{ box, ...measureOf(left.length, cases, whole) }];
  while (cases > 0 && cases < left.length) {
    const slab = bestSlab(slabsOf(table, box, left, orders, peel), left.length, cases, peel, leastRows);
    if (slab === null) break;
    for (const row of slab.rows) marks[row] = 0;
    left = left.filter((row) => marks[row] === 1);
    orders = keepRows(orders, marks);
    cases -= slab.cases;
    box = slab.box;
    trajectory.push({ box, ...measureOf(left.length, cases, whole) });
  }
  return trajectory;
}

function bestSlab(
  slabs: readonly Slab[],
  rows: number,
  cases: number,
  peel: number,
  leastRows: number,
): Slab | null {
  let best: Slab | null = null;
  let most = -Infinity;
  for (const slab of slabs) {
    const thickness = slab.rows.length;
    if (rows - thickness < leastRows) continue;
    const gain =
      ((cases / rows - slab.cases / thickness) / (rows - thickness)) *
      (thickness / (thickness + peel * rows));
    if (gain > most || (gain === most && thickness > (best?.rows.length ?? 0))) [best, most] = [slab, gain];
  }
  return best;
}

/** Of a trajectory, the box whose score is the greatest by some measure; the first of equals. */
export function bestOf<Item>(items: readonly Item[], scoreOfItem: (item: Item) => number): Item {
  const scores = items.map(scoreOfItem);
  const place = scores.reduce((best, score, one) => (score > at(scores, best) ? one : best), 0);
  const found = items[place];
  if (found === undefined) throw new RangeError('nothing to choose from');
  return found;
}
