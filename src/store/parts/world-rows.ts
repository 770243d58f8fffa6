import type { ChunkRecord } from '../chunks/chunk-record.ts';
import type { RecordShape } from '../chunks/record-shape.ts';
import type { ColumnValues } from './parquet-file.ts';

/** Rows of `worlds/part-*.parquet` for some chunks, one behind the other: the columns of `worldColumns`. */
export function worldRows(
  { forms, drawn, pools }: RecordShape,
  records: readonly ChunkRecord[],
): ColumnValues[] {
  const rows = records.reduce((sum, { worlds }) => sum + worlds, 0);
  const column = <A extends Int32Array | Float64Array>(
    values: A,
    of: (record: ChunkRecord) => ArrayLike<number>,
  ) => {
    let at = 0;
    for (const record of records) {
      values.set(of(record), at);
      at += record.worlds;
    }
    return values;
  };
  const slice = (array: Float64Array | Uint32Array, place: number, worlds: number) =>
    array.subarray(place * worlds, (place + 1) * worlds);
  return [
    column(new Int32Array(rows), ({ from, worlds }) =>
      Int32Array.from({ length: worlds }, (_, row) => from + row),
    ),
    ...forms.map((form, place) =>
      column(form === 'probability' ? new Int32Array(rows) : new Float64Array(rows), ({ outcomes, worlds }) =>
        slice(outcomes, place, worlds),
      ),
    ),
    ...drawn.map((_, place) =>
      column(new Float64Array(rows), (record) => slice(record.drawn, place, record.worlds)),
    ),
    ...pools.map((_, place) =>
      column(new Int32Array(rows), (record) => slice(record.dropped, place, record.worlds)),
    ),
  ];
}

/** Rows of `paths/part-*.parquet` for one chunk, a world's months below one another, of the worlds before `until`. */
export function pathRows(
  { from, worlds, kept }: ChunkRecord,
  months: readonly string[],
  until: number,
): ColumnValues[] {
  const count = Math.min(worlds, until - from);
  const rows = count * months.length;
  const quantities = kept.length / worlds / months.length;
  const numbers = Int32Array.from({ length: rows }, (_, row) => from + Math.floor(row / months.length));
  const names = Array.from({ length: rows }, (_, row) => months[row % months.length] ?? '');
  const values = Array.from({ length: quantities }, (_, quantity) =>
    Float32Array.from({ length: rows }, (__, row) => {
      const cell = quantity * months.length + (row % months.length);
      return kept[cell * worlds + Math.floor(row / months.length)] ?? Number.NaN;
    }),
  );
  return [numbers, names, ...values];
}
