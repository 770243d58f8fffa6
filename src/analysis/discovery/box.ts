import { at } from '../numbers.ts';
import type { CaseTable, Input } from './case-table.ts';

/** Keeps rows whose number lies from `low` to `high`; a free end is infinite. */
export interface RangeLimit {
  readonly is: 'range';
  readonly input: number;
  readonly low: number;
  readonly high: number;
}

/** Keeps rows whose label is among those kept: 1 at the place of each. */
export interface LabelLimit {
  readonly is: 'labels';
  readonly input: number;
  readonly kept: readonly (0 | 1)[];
}

export type Limit = RangeLimit | LabelLimit;

/** Rows that keep within every limit, at most one limit an input; without a limit, all rows. */
export type Box = readonly Limit[];

/** The input that a limit is on. */
export function inputOf({ inputs }: CaseTable, { input }: Limit): Input {
  const found = inputs[input];
  if (found === undefined) throw new RangeError(`no input ${input} among ${inputs.length}`);
  return found;
}

/** Whether a limit lets every row pass. */
const isFree = (limit: Limit): boolean =>
  limit.is === 'range'
    ? limit.low === -Infinity && limit.high === Infinity
    : limit.kept.every((kept) => kept === 1);

/** A test of rows by one limit. */
function passes(table: CaseTable, limit: Limit): (row: number) => boolean {
  const input = inputOf(table, limit);
  if (limit.is === 'range' && input.is === 'number') {
    const { low, high } = limit;
    return (row) => at(input.values, row) >= low && at(input.values, row) <= high;
  }
  if (limit.is === 'labels' && input.is === 'category')
    return (row) => limit.kept[at(input.codes, row)] === 1;
  throw new RangeError(`a limit of ${limit.is} cannot be set on ${input.name}`);
}

/** The rows, of those given, that keep within every limit of a box. */
export const rowsWithin = (table: CaseTable, box: Box, rows: Uint32Array): Uint32Array =>
  box.reduce((kept, limit) => kept.filter(passes(table, limit)), rows);

/** A box with another limit on the same input, or without it where that lets every row pass. */
export function withLimit(box: Box, limit: Limit): Box {
  if (isFree(limit)) return box.filter(({ input }) => input !== limit.input);
  const isNew = box.every(({ input }) => input !== limit.input);
  return isNew ? [...box, limit] : box.map((one) => (one.input === limit.input ? limit : one));
}
