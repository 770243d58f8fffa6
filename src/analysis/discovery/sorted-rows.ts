import { at } from '../numbers.ts';
import type { CaseTable } from './case-table.ts';

/** Rows of a table in the order of each number, equal numbers by row; labels have no order and no list. */
export type SortedRows = readonly (Uint32Array | null)[];

/** Sorts all rows once by every number. */
export const sortRows = ({ inputs }: CaseTable): SortedRows =>
  inputs.map((input) => {
    if (input.is === 'category') return null;
    const { values } = input;
    return Uint32Array.from(values.keys()).sort((one, other) => {
      const [first, second] = [at(values, one), at(values, other)];
      return first < second ? -1 : first > second ? 1 : one - other;
    });
  });

/** The same orders with only the rows that are marked with 1. */
export const keepRows = (sorted: SortedRows, marked: Uint8Array): SortedRows =>
  sorted.map((order) => order?.filter((row) => marked[row] === 1) ?? null);

/** Marks of some rows among `count`. */
export function marksOf(rows: Uint32Array, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const row of rows) marks[row] = 1;
  return marks;
}
