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

/** Reads columns of numbers out of a part, once its hash is checked. */
export async function readPart(
  folder: string,
  entry: PartEntry,
  names: readonly string[],
): Promise<PartValues> {
  const bytes = partBytes(folder, entry);
  const buffer = new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(buffer);
  const values = new Map(names.map((name) => [name, new Float64Array(Number(metadata.num_rows))]));
  if (names.length === 0) return values;
  await parquetRead({
    file: { byteLength: buffer.byteLength, slice: (from, until) => buffer.slice(from, until) },
    metadata,
    columns: [...names],
    onChunk({ columnName, columnData, rowStart }) {
      const column = values.get(columnName);
      for (let row = 0; row < columnData.length; row += 1)
        if (column !== undefined) column[rowStart + row] = Number(columnData[row]);
    },
  });
  return values;
}
