import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetMetadata, parquetRead } from 'hyparquet';
import { readFault } from '../disk/disk-fault.ts';
import type { PartEntry } from '../folder/manifest.ts';
import { StoreFault } from '../store-fault.ts';

/** The values of some columns of a part, by name; numbers as they stand in the file. */
export type PartValues = ReadonlyMap<string, Float64Array>;

/** The bytes of a part. Throws a StoreFault when they are not those that were written: no reader of Parquet would notice. */
function partBytes(folder: string, { file, sha256 }: Pick<PartEntry, 'file' | 'sha256'>): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(folder, file));
  } catch (error) {
    throw readFault(join(folder, file), error);
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return bytes;
  throw new StoreFault(
    'damaged',
    `${join(folder, file)} is not what was written: its SHA-256 is ${found.slice(0, 12)}..., the manifest says ${sha256.slice(0, 12)}...`,
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

/** Opens a part once its hash is checked. */
export function openPart(folder: string, entry: Pick<PartEntry, 'file' | 'sha256'>): WholePart {
  const bytes = partBytes(folder, entry);
  const buffer = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(buffer);
  return {
    groups: metadata.row_groups.map((group) => Number(group.num_rows)),
    async numbers(names, { from, until } = { from: 0, until: Number(metadata.num_rows) }) {
      const values = new Map(names.map((name) => [name, new Float64Array(until - from)]));
      if (names.length === 0) return values;
      await parquetRead({
        file: { byteLength: buffer.byteLength, slice: (first, last) => buffer.slice(first, last) },
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
    },
  };
}

/** Reads columns of numbers out of a part, once its hash is checked. */
export const readPart = async (
  folder: string,
  entry: PartEntry,
  names: readonly string[],
): Promise<PartValues> => openPart(folder, entry).numbers(names);
