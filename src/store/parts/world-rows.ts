import type { Span } from '../../engine/index.ts';
import type { ChunkRecord } from '../chunks/chunk-record.ts';
import type { RecordShape } from '../chunks/record-shape.ts';
import type { ColumnValues } from './parquet-file.ts';

/** Rows of `worlds/part-*.parquet` for some chunks, one behind the other: the columns of `worldColumns`. Each record is read once. */
export function worldRows(
  shape: RecordShape,
  chunks: readonly Span[],
  read: (from: number) => ChunkRecord,
): ColumnValues[] {
  const rows = chunks.reduce((sum, { from, until }) => sum + until - from, 0);
  const { forms, drawn, pools } = shape;
  const numbers = new Int32Array(rows);
  const outcomes = forms.map((form) =>
    form === 'probability' ? new Int32Array(rows) : new Float64Array(rows),
  );
  const estimates = drawn.map(() => new Float64Array(rows));
  const dropped = pools.map(() => new Int32Array(rows));
  let at = 0;
  for (const { from } of chunks) {
    const record = read(from);
    for (let row = 0; row < record.worlds; row += 1) numbers[at + row] = from + row;
    pour(outcomes, record.outcomes, record.worlds, at);
    pour(estimates, record.drawn, record.worlds, at);
    pour(dropped, record.dropped, record.worlds, at);
    at += record.worlds;
  }
  return [numbers, ...outcomes, ...estimates, ...dropped];
}

/** Puts the columns of a record into those of a table, from a row on. */
function pour(
  columns: readonly (Int32Array | Float64Array)[],
  values: Float64Array | Uint32Array,
  worlds: number,
  at: number,
): void {
  columns.forEach((column, place) => {
    column.set(values.subarray(place * worlds, (place + 1) * worlds), at);
  });
}

/** Rows of `paths/part-*.parquet` for one chunk, a world's months below one another, of the worlds before `until`. */
export function pathRows(record: ChunkRecord, months: readonly string[], until: number): ColumnValues[] {
  const { from, worlds } = record;
  const count = Math.min(worlds, until - from);
  const rows = count * months.length;
  const numbers = Int32Array.from({ length: rows }, (_, row) => from + Math.floor(row / months.length));
  const names = Array.from({ length: rows }, (_, row) => months[row % months.length] ?? '');
  return [numbers, names, ...pathValues(record, months.length, count)];
}

/** The values of every followed quantity in the first worlds of a chunk, a world's months one behind the other. */
export function pathValues({ worlds, kept }: ChunkRecord, months: number, count: number): Float32Array[] {
  const quantities = kept.length / worlds / months;
  return Array.from({ length: quantities }, (_, quantity) =>
    Float32Array.from({ length: count * months }, (__, row) => {
      const cell = quantity * months + (row % months);
      return kept[cell * worlds + Math.floor(row / months)] ?? Number.NaN;
    }),
  );
}
