import type { Box } from './box.ts';
import { measureBox, scoreOf } from './box-measure.ts';
import { type CaseTable, countCases } from './case-table.ts';
import { bestOf, type PeeledBox } from './peel.ts';
import { settleBox } from './settle.ts';

/** More limits explain nothing to anybody. */
const mostLimits = 8;

/**
 * The best boxes of a trajectory with their limits settled, one for each number of limits, most limits first, eight at most:
 * from the box that scores most, and from the best of those with few limits, since among many inputs the best of all has
 * limits by the dozen.
 */
export function simplerBoxes(
  table: CaseTable,
  trajectory: readonly PeeledBox[],
  rows: Uint32Array,
): readonly PeeledBox[] {
  const whole = { rows: rows.length, cases: countCases(table, rows) };
  const score = (one: PeeledBox): number => scoreOf(one, whole);
  const few = trajectory.filter(({ box }) => box.length <= mostLimits);
  const starts = new Set([bestOf(trajectory, score), bestOf(few, score)]);
  const boxes = [...starts].flatMap(({ box }) => boxesFrom(table, box, rows));
  const counts = [...new Set(boxes.map(({ box }) => box.length))].sort((one, other) => other - one);
  return counts.map((count) =>
    bestOf(
      boxes.filter(({ box }) => box.length === count),
      score,
    ),
  );
}

/**
 * A peeled box with its limits settled, and the same with ever fewer limits: each time the limit goes that is missed least,
 * and the rest settle anew. Most limits first, eight at most.
 */
function boxesFrom(table: CaseTable, peeled: Box, rows: Uint32Array): readonly PeeledBox[] {
  const measured = (box: Box): PeeledBox => ({ box, ...measureBox(table, box, rows) });
  const boxes: PeeledBox[] = [];
  let few = peeled;
  while (few.length > mostLimits) few = withoutLeast(table, few, rows);
  for (let box = settleBox(table, few, rows); box.length > 0; ) {
    boxes.push(measured(box));
    box = settleBox(table, withoutLeast(table, box, rows), rows);
  }
  return boxes;
}

/** A box without the limit that is missed least. */
function withoutLeast(table: CaseTable, box: Box, rows: Uint32Array): Box {
  if (box.length < 2) return [];
  const whole = { rows: rows.length, cases: countCases(table, rows) };
  const shorter = box.map((limit) => box.filter((one) => one !== limit));
  return bestOf(shorter, (one) => scoreOf(measureBox(table, one, rows), whole));
}
