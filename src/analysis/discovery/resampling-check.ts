import type { Uniforms } from '../block-bootstrap.ts';
import { at } from '../numbers.ts';
import { type BoxMeasure, measureBox } from './box-measure.ts';
import { type CaseTable, countCases } from './case-table.ts';
import { type Choice, findBox } from './find-box.ts';
import { bestOf, type PeelPlan } from './peel.ts';
import { keepRows, marksOf, type SortedRows } from './sorted-rows.ts';

/** What comes back when the search is run on random halves of the rows (Bryant & Lempert 2010 do ten). */
export interface ResamplingCheck {
  readonly halves: number;
  /** In how many halves each input of the table was limited. */
  readonly limited: readonly number[];
  /** Mean coverage and density of the boxes on the half they were found on, and on the half they had not seen. */
  readonly seen: Pick<BoxMeasure, 'coverage' | 'density'>;
  readonly unseen: Pick<BoxMeasure, 'coverage' | 'density'>;
}

/**
 * Runs the whole search on random halves. A box chosen by its peel is matched by the peel whose coverage comes nearest;
 * a half without a box covers nothing and counts 0.
 */
export function resamplingCheck(
  table: CaseTable,
  rows: Uint32Array,
  sorted: SortedRows,
  plan: PeelPlan,
  search: { readonly choice: Choice; readonly coverage: number; readonly halves: number },
  uniforms: Uniforms,
): ResamplingCheck {
  const limited = table.inputs.map(() => 0);
  const found: BoxMeasure[] = [];
  const met: BoxMeasure[] = [];
  for (let half = 0; half < search.halves; half += 1) {
    const [own, others] = halvesOf(table, rows, uniforms);
    const box = boxOfHalf(table, own, keepRows(sorted, marksOf(own, table.cases.length)), plan, search);
    for (const { input } of box) limited[input] = at(limited, input) + 1;
    found.push(measureOfFound(table, box, own));
    met.push(measureOfFound(table, box, others));
  }
  return { halves: search.halves, limited, seen: meanOf(found), unseen: meanOf(met) };
}

function boxOfHalf(
  table: CaseTable,
  rows: Uint32Array,
  sorted: SortedRows,
  plan: PeelPlan,
  { choice, coverage }: { readonly choice: Choice; readonly coverage: number },
) {
  const half = { ...plan, leastRows: Math.ceil(plan.leastRows / 2) };
  if (countCases(table, rows) === 0) return [];
  if (choice.by === 'rule') return findBox(table, rows, sorted, half, choice).chosen?.box ?? [];
  const { trajectory } = findBox(table, rows, sorted, half, { by: 'peel', step: 0 });
  return bestOf(trajectory, (one) => -Math.abs(one.coverage - coverage)).box;
}

const nothing: BoxMeasure = { rows: 0, cases: 0, coverage: 0, density: 0, mass: 0 };

const measureOfFound = (...[table, box, rows]: Parameters<typeof measureBox>): BoxMeasure =>
  box.length === 0 ? nothing : measureBox(table, box, rows);

function meanOf(measures: readonly BoxMeasure[]): Pick<BoxMeasure, 'coverage' | 'density'> {
  const mean = (of: 'coverage' | 'density'): number =>
    measures.reduce((sum, one) => sum + one[of], 0) / Math.max(1, measures.length);
  return { coverage: mean('coverage'), density: mean('density') };
}

/** Two random halves, each in the order of the rows; groups stay whole, so that neither half has seen the luck of the other. */
function halvesOf(
  { groups }: CaseTable,
  rows: Uint32Array,
  uniforms: Uniforms,
): readonly [Uint32Array, Uint32Array] {
  if (groups === undefined) return splitOf(rows, uniforms);
  const [own] = splitOf(Uint32Array.from(new Set(rows.map((row) => at(groups, row)))), uniforms);
  const isOwn = new Set(own);
  const half = (side: boolean) => rows.filter((row) => isOwn.has(at(groups, row)) === side);
  return [half(true), half(false)];
}

/** Two random halves, each in its order; of an odd number the first has one less (Fisher & Yates shuffle). */
function splitOf(all: Uint32Array, uniforms: Uniforms): readonly [Uint32Array, Uint32Array] {
  const order = all.slice();
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.min(last, Math.floor(uniforms() * (last + 1)));
    [order[last], order[other]] = [at(order, other), at(order, last)];
  }
  const middle = order.length >> 1;
  return [order.slice(0, middle).sort(), order.slice(middle).sort()];
}
