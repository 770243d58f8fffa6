import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type AsyncBuffer, parquetMetadata, parquetRead } from 'hyparquet';
import { readFault } from '../disk/disk-fault.ts';
import { fileHash } from '../disk/file-hash.ts';
import type { PartEntry } from '../folder/manifest.ts';
import { StoreFault } from '../store-fault.ts';

/** The values of some columns of a part, by name; numbers as they stand in the file. */
export type PartValues = ReadonlyMap<string, Float64Array>;

/** Throws a StoreFault when a part is not what was written: no reader of Parquet would notice. */
export function checkPart(folder: string, { file, sha256 }: Pick<PartEntry, 'file' | 'sha256'>): void {
  const path = join(folder, file);
  let found: string;
  try {
    found = fileHash(path);
  } catch (error) {
    throw readFault(path, error);
  }
  if (found === sha256) return;
  throw new StoreFault(
    'damaged',
    `${path} is not what was written: its SHA-256 is ${found.slice(0, 12)}..., the manifest says ${sha256.slice(0, 12)}...`,
  );
}

/** A part whose bytes are what was written. */
export interface WholePart {
  /** Rows of each of its groups, in order. */
  readonly groups: readonly number[];
  /** Reads columns of numbers, of all rows or from one row to before another. */
  numbers(
    names: readonly string[],
    rows?: { readonly from: number; readonly until: number },
  ): Promise<PartValues>;
}

/** Opens a part once its hash is checked; of its columns only what is asked for is read. */
export function openPart(folder: string, entry: Pick<PartEntry, 'file' | 'sha256'>): WholePart {
  checkPart(folder, entry);
  const path = join(folder, entry.file);
  const metadata = parquetMetadata(footerOf(path));
  return {
    groups: metadata.row_groups.map((group) => Number(group.num_rows)),
    async numbers(names, { from, until } = { from: 0, until: Number(metadata.num_rows) }) {
      const values = new Map(names.map((name) => [name, new Float64Array(until - from)]));
      if (names.length === 0) return values;
      const file = openSync(path, 'r');
      try {
        await parquetRead({
          file: slicesOf(file),
          metadata,
          columns: [...names],
          ...{ rowStart: from, rowEnd: until },
          onChunk({ columnName, columnData, rowStart }) {
            const column = values.get(columnName);
            for (let row = 0; row < columnData.length; row += 1)
              if (column !== undefined) column[rowStart - from + row] = Number(columnData[row]);
          },
        });
        return values;
      } finally {
        closeSync(file);
      }
    },
  };
}

/** Reads columns of numbers out of a part, once its hash is checked. */
export const readPart = async (
  folder: string,
  entry: PartEntry,
  names: readonly string[],
): Promise<PartValues> => openPart(folder, entry).numbers(names);

/** The end of a Parquet file: what it says of itself, how long that is in 4 bytes, and 4 more. */
function footerOf(path: string): ArrayBuffer {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const length = new DataView(bytesAt(file, size - 8, size)).getUint32(0, true);
    return bytesAt(file, size - 8 - length, size);
  } finally {
    closeSync(file);
  }
}

/** What of an open file is asked for. */
function slicesOf(file: number): AsyncBuffer {
  const { size } = fstatSync(file);
  return { byteLength: size, slice: (from, until = size) => bytesAt(file, from, until) };
}

function bytesAt(file: number, from: number, until: number): ArrayBuffer {
  const bytes = new Uint8Array(Math.max(0, until - from));
  let read = 0;
  while (read < bytes.length) {
    const count = readSync(file, bytes, read, bytes.length - read, from + read);
    if (count === 0) break;
    read += count;
  }
  return bytes.buffer;
}
