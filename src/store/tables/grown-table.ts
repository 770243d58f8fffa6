import { freshFile } from '../disk/fresh-file.ts';
import type { PartColumn } from '../parts/column.ts';
import { type ColumnValues, parquetFile } from '../parts/parquet-file.ts';
import { type Column, csvLine, csvNames } from './csv.ts';

/** A column that Parquet can hold too; what is missing is NaN there, or an empty text. */
export interface TypedColumn<Row> extends Column<Row> {
  readonly type: PartColumn['type'];
  /** Whether its numbers come again and again. */
  readonly repeats?: boolean;
}

/** A table that grows by some rows at a time and never lies in memory as a whole. */
export interface GrownTable<Row> {
  add(rows: Iterable<Row>): void;
}

/** A table on the disk, under a name of its own until it is whole. */
export interface TableFile<Row> extends GrownTable<Row> {
  /** Puts the file in its place; gives the SHA-256 (hex) of its bytes. */
  settle(): string;
  drop(): void;
}

/** Characters that are gathered before they are written. */
const AT_A_TIME = 1 << 18;

/** Comma-separated values that are written as they come; the line of names at once. */
export function csvStream<Row>(
  columns: readonly Column<Row>[],
  write: (text: string) => void,
): GrownTable<Row> {
  write(csvNames(columns));
  return {
    add(rows) {
      let text = '';
      for (const row of rows) {
        text += csvLine(columns, row);
        if (text.length < AT_A_TIME) continue;
        write(text);
        text = '';
      }
      if (text !== '') write(text);
    },
  };
}

/** Begins a table file. Every method throws a StoreFault, and leaves nothing behind, when it cannot be written. */
export function tableFile<Row>(
  path: string,
  columns: readonly TypedColumn<Row>[],
  format: 'csv' | 'parquet',
): TableFile<Row> {
  if (format === 'csv') {
    const file = freshFile(path);
    const table = csvStream(columns, (text) => file.write(Buffer.from(text)));
    return { add: (rows) => table.add(rows), settle: () => file.settle(), drop: () => file.drop() };
  }
  const file = parquetFile(path, columns);
  return {
    add(rows) {
      for (const group of grouped(rows)) file.add(columns.map((column) => valuesOf(column, group)));
    },
    settle: () => file.settle(),
    drop: () => file.drop(),
  };
}

/** Rows of a group of a Parquet file at most. */
const GROUP = 65_536;

function* grouped<Row>(rows: Iterable<Row>): Generator<readonly Row[]> {
  let group: Row[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < GROUP) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function valuesOf<Row>({ type, of }: TypedColumn<Row>, rows: readonly Row[]): ColumnValues {
  if (type === 'STRING') return rows.map((row) => String(of(row) ?? ''));
  const numbers = rows.map((row) => Number(of(row) ?? Number.NaN));
  if (type === 'INT32') return Int32Array.from(numbers);
  return type === 'FLOAT' ? Float32Array.from(numbers) : Float64Array.from(numbers);
}
