import { at } from '../numbers.ts';
import { type Box, type Limit, withLimit } from './box.ts';
import type { CaseTable, CategoryInput, NumberInput } from './case-table.ts';
import { limitBetween } from './limit-between.ts';
import type { SortedRows } from './sorted-rows.ts';

/** Rows at an end of a number, or of one label, that a peel would take off a box, and the box without them. */
export interface Slab {
  readonly box: Box;
  readonly rows: Uint32Array;
  readonly cases: number;
}

/** Every slab that may be peeled off a box: two ends of each number, low before high, and each label, in the table's order. */
export function slabsOf(
  table: CaseTable,
  box: Box,
  rows: Uint32Array,
  sorted: SortedRows,
  peel: number,
): readonly Slab[] {
  const thick = Math.max(1, Math.floor(peel * rows.length));
  return table.inputs.flatMap((input, place) => {
    if (input.is === 'category') return labelSlabs(table, box, rows, input, place);
    const order = sorted[place];
    if (order === null || order === undefined) return [];
    return [
      lowSlab(table, box, order, input, place, thick),
      highSlab(table, box, order, input, place, thick),
    ].filter((slab) => slab !== null);
  });
}

const slabOf = ({ cases }: CaseTable, box: Box, limit: Limit, rows: Uint32Array): Slab => ({
  box: withLimit(box, limit),
  rows,
  cases: rows.reduce((sum, row) => sum + at(cases, row), 0),
});

/** Rows below the value that `thick` rows lie below; of values that many rows share, all or none. */
function lowSlab(
  table: CaseTable,
  box: Box,
  order: Uint32Array,
  { values }: NumberInput,
  input: number,
  thick: number,
): Slab | null {
  if (thick >= order.length) return null;
  const value = (place: number) => at(values, at(order, place));
  let cut = thick;
  while (cut > 0 && value(cut - 1) === value(thick)) cut -= 1;
  if (cut === 0) while (cut < order.length && value(cut) === value(thick)) cut += 1;
  if (cut === order.length) return null;
  const { high } = rangeOn(box, input);
  const low = limitBetween(value(cut), value(cut - 1));
  return slabOf(table, box, { is: 'range', input, low, high }, order.subarray(0, cut));
}

/** The same at the other end: `cut` is the first row that goes. */
function highSlab(
  table: CaseTable,
  box: Box,
  order: Uint32Array,
  { values }: NumberInput,
  input: number,
  thick: number,
): Slab | null {
  const { length } = order;
  if (thick >= length) return null;
  const value = (place: number) => at(values, at(order, place));
  const edge = length - 1 - thick;
  let cut = edge + 1;
  while (cut < length && value(cut) === value(edge)) cut += 1;
  if (cut === length) while (cut > 0 && value(cut - 1) === value(edge)) cut -= 1;
  if (cut === 0) return null;
  const { low } = rangeOn(box, input);
  const high = limitBetween(value(cut - 1), value(cut));
  return slabOf(table, box, { is: 'range', input, low, high }, order.subarray(cut));
}

/** The range that a box leaves to a number. */
export function rangeOn(box: Box, input: number): { readonly low: number; readonly high: number } {
  const limit = box.find((one) => one.input === input);
  return limit?.is === 'range' ? limit : { low: -Infinity, high: Infinity };
}

/** The labels that a box leaves to an input: 1 for each that is kept. */
export function labelsOn(box: Box, input: number, labels: readonly string[]): readonly (0 | 1)[] {
  const limit = box.find((one) => one.input === input);
  return limit?.is === 'labels' ? limit.kept : labels.map(() => 1);
}

function labelSlabs(
  table: CaseTable,
  box: Box,
  rows: Uint32Array,
  { codes, labels }: CategoryInput,
  input: number,
): readonly Slab[] {
  const kept = labelsOn(box, input, labels);
  const present = labels.map((_, code) => rows.some((row) => codes[row] === code));
  if (present.filter(Boolean).length < 2) return [];
  return labels.flatMap((_, code) => {
    if (present[code] !== true) return [];
    const rest = kept.map((one, other) => (other === code ? 0 : one));
    return [
      slabOf(
        table,
        box,
        { is: 'labels', input, kept: rest },
        rows.filter((row) => codes[row] === code),
      ),
    ];
  });
}
