import type { Box } from './box.ts';
import { measureBox, scoreOf } from './box-measure.ts';
import { type CaseTable, countCases } from './case-table.ts';
import { bestOf, type PeeledBox } from './peel.ts';
import { settleBox } from './settle.ts';

/**
 * A peeled box with its limits settled, and the same with ever fewer limits: each time the limit goes that is missed least,
 * and the rest settle anew. Most limits first.
 */
export function simplerBoxes(table: CaseTable, peeled: Box, rows: Uint32Array): readonly PeeledBox[] {
  const measured = (box: Box): PeeledBox => ({ box, ...measureBox(table, box, rows) });
  const boxes: PeeledBox[] = [];
  for (let box = settleBox(table, peeled, rows); box.length > 0; ) {
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
