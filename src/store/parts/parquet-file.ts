import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { freshFile } from '../disk/fresh-file.ts';
import type { PartColumn } from './column.ts';

/** Values of one column, for a group of rows. */
export type ColumnValues = Int32Array | Float32Array | Float64Array | string[];

/** A Parquet file that grows by groups of rows. The same rows in the same groups give the same bytes, whatever wrote them. */
export interface ParquetFile {
  add(columns: readonly ColumnValues[]): void;
  /** Puts the file in its place; gives the SHA-256 (hex) of its bytes. */
  settle(): string;
  drop(): void;
}

/** Where the bytes of a file go. */
export interface Sink {
  write(bytes: Uint8Array): void;
  settle(): string;
  drop(): void;
}

/** What a file has to know of a column: its type, and whether its numbers come again and again. */
export type FileColumn = Pick<PartColumn, 'name' | 'type'> & { readonly repeats?: boolean };

/** Begins a Parquet file: on the disk under a name of its own until it is whole, or in another sink. */
export function parquetFile(
  path: string,
  columns: readonly FileColumn[],
  sink: Sink = freshFile(path),
): ParquetFile {
  const writer = new SinkWriter(sink);
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) =>
        type === 'STRING'
          ? ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' } as const)
          : ({ name, type, repetition_type: 'REQUIRED' } as const),
      ),
    ],
    createdBy: 'tightrope',
    statistics: false,
  });
  return {
    add(values) {
      const rows = values[0]?.length ?? 0;
      const columnData = columns.map(({ name, type, repeats = false }, place) => ({
        name,
        data: values[place] ?? [],
        // Drawn numbers have no pattern: looking for one takes long and finds none.
        ...(type === 'DOUBLE' && !repeats ? ({ encoding: 'PLAIN', codec: 'UNCOMPRESSED' } as const) : {}),
      }));
      parquet.write({ columnData, rowGroupSize: Math.max(1, rows) });
    },
    settle() {
      parquet.finish();
      return sink.settle();
    },
    drop: () => sink.drop(),
  };
}

/** Hands on what has gathered after each group of rows, and whenever there is a megabyte of it. */
class SinkWriter extends ByteWriter {
  readonly #sink: Sink;

  constructor(sink: Sink) {
    super(1 << 20);
    this.#sink = sink;
  }

  override ensure(size: number): void {
    if (this.index + size > this.buffer.byteLength) this.flush();
    super.ensure(size);
  }

  flush(): void {
    this.#sink.write(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}
