import { join } from 'node:path';
import { PART, type Span } from '../../engine/index.ts';
import type { ChunkRecord } from '../chunks/chunk-record.ts';
import type { RecordShape } from '../chunks/record-shape.ts';
import { chunksIn } from './chunks-in.ts';
import type { PartColumn } from './column.ts';
import { type ParquetFile, parquetFile, type Sink } from './parquet-file.ts';
import { pathRows, worldRows } from './world-rows.ts';

/** A part as it was written: its path in the folder and the SHA-256 of its bytes. */
export interface PartOutcome {
  readonly file: string;
  readonly sha256: string;
}

interface Part {
  readonly span: Span;
  readonly columns: readonly PartColumn[];
  /** The record of the chunk that begins at a world. */
  readonly read: (from: number) => ChunkRecord;
}

/** Chunks in a group of rows of `worlds/`: 4,096 worlds. */
const CHUNKS_A_GROUP = 64;

/** Name of the file of the part that begins at a world. */
const fileOf = (folder: string, from: number): string =>
  `${folder}/part-${String(Math.floor(from / PART)).padStart(5, '0')}.parquet`;

/** Writes `worlds/part-*.parquet` out of its chunks, giving way to the workers after each group of rows. */
export async function writeWorldPart(
  folder: string,
  { span, columns, read, shape }: Part & { readonly shape: RecordShape },
  sink?: Sink,
): Promise<PartOutcome> {
  const file = fileOf('worlds', span.from);
  const chunks = chunksIn(span);
  return writing(file, parquetFile(join(folder, file), columns, sink), chunks.length, (chunk) => {
    if (chunk % CHUNKS_A_GROUP !== 0) return null;
    return worldRows(shape, chunks.slice(chunk, chunk + CHUNKS_A_GROUP), read);
  });
}

/** Writes `paths/part-*.parquet`, one group of rows a chunk. */
export async function writePathPart(
  folder: string,
  { span, columns, read, months }: Part & { readonly months: readonly string[] },
  sink?: Sink,
): Promise<PartOutcome> {
  const file = fileOf('paths', span.from);
  const chunks = chunksIn(span);
  return writing(file, parquetFile(join(folder, file), columns, sink), chunks.length, (chunk) =>
    pathRows(read(chunks[chunk]?.from ?? span.from), months, span.until),
  );
}

async function writing(
  file: string,
  parquet: ParquetFile,
  chunks: number,
  rowsAt: (chunk: number) => Parameters<ParquetFile['add']>[0] | null,
): Promise<PartOutcome> {
  try {
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const rows = rowsAt(chunk);
      if (rows === null) continue;
      parquet.add(rows);
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { file, sha256: parquet.settle() };
  } catch (error) {
    parquet.drop();
    throw error;
  }
}
