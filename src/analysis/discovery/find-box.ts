import { type Box, type Limit, withLimit } from './box.ts';
import { measureBox, scoreOf } from './box-measure.ts';
import { type CaseTable, countCases } from './case-table.ts';
import { bestOf, type PeeledBox, type PeelPlan, peelTrajectory } from './peel.ts';
import { quasiP } from './quasi-p.ts';
import { settleBox } from './settle.ts';
import { simplerBoxes } from './simpler-boxes.ts';
import type { SortedRows } from './sorted-rows.ts';

/** How one box is chosen: by a rule of our own, or the box after so many peels, as it is. */
export type Choice = { readonly by: 'rule' } | { readonly by: 'peel'; readonly step: number };

/** A box that was chosen, and the boxes that it was chosen from. */
export interface FoundBox {
  /** null where no box does better than all rows together. */
  readonly chosen: PeeledBox | null;
  readonly trajectory: readonly PeeledBox[];
  /** Settled boxes with ever fewer limits; most limits first. */
  readonly simpler: readonly PeeledBox[];
}

/** The fewest limits win that keep this share of the best score. */
export const enoughScore = 0.9;

/** A limit with a larger quasi-p-value does not stay. */
export const mostQuasiP = 0.05;

/** Peels and chooses. A peel beyond the trajectory throws a RangeError. */
export function findBox(
  table: CaseTable,
  rows: Uint32Array,
  sorted: SortedRows,
  plan: PeelPlan,
  choice: Choice,
): FoundBox {
  const trajectory = peelTrajectory(table, rows, sorted, plan);
  const whole = { rows: rows.length, cases: countCases(table, rows) };
  const score = (box: PeeledBox): number => scoreOf(box, whole);
  const simpler = simplerBoxes(table, trajectory, rows);
  if (choice.by === 'peel') {
    const chosen = trajectory[choice.step];
    if (chosen === undefined) throw new RangeError(`the trajectory has no peel ${choice.step}`);
    return { chosen, trajectory, simpler };
  }
  return { chosen: byRule(table, rows, simpler, score), trajectory, simpler };
}

/** The fewest limits that score nearly as much as the best, and each of them more than luck would explain. */
function byRule(
  table: CaseTable,
  rows: Uint32Array,
  simpler: readonly PeeledBox[],
  score: (box: PeeledBox) => number,
): PeeledBox | null {
  if (simpler.length === 0) return null;
  const best = score(bestOf(simpler, score));
  if (best <= 0) return null;
  const enough = simpler.findLast((one) => score(one) >= enoughScore * best);
  const box = withoutDoubtful(table, enough?.box ?? [], rows);
  return box.length === 0 ? null : { box, ...measureBox(table, box, rows) };
}

/** Lifts the most doubtful limit, or end of one, and settles the rest, until no quasi-p-value is too large. */
function withoutDoubtful(table: CaseTable, box: Box, rows: Uint32Array): Box {
  const wider = box.flatMap((limit) => endsOf(limit).map((end) => withLimit(box, end)));
  const doubts = wider.map((one) => quasiP(table, box, one, rows));
  const most = Math.max(...doubts);
  const rest = wider[doubts.indexOf(most)];
  if (rest === undefined || most <= mostQuasiP) return box;
  return withoutDoubtful(table, settleBox(table, rest, rows), rows);
}

/** What a limit becomes without one of its ends. */
function endsOf(limit: Limit): readonly Limit[] {
  if (limit.is === 'labels') return [{ ...limit, kept: limit.kept.map(() => 1) }];
  const ends: Limit[] = [];
  if (limit.low > -Infinity) ends.push({ ...limit, low: -Infinity });
  if (limit.high < Infinity) ends.push({ ...limit, high: Infinity });
  return ends;
}
