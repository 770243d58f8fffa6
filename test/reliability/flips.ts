import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runManifest, verifyRun } from '../../src/store/index.ts';

/** What flipping single bits of the files of a run folder has shown. */
export interface Flips {
  readonly flips: number;
  /** Flips that verifying refused, naming the file. */
  readonly refused: number;
}

/** Flips one bit at a time in a listed file of a whole run folder, verifies it, and puts the bit back. `uniform` gives numbers from 0 to 1. */
export async function flipAgainAndAgain(
  folder: string,
  flips: number,
  uniform: () => number,
): Promise<Flips> {
  const { files, parts, pathParts } = runManifest(folder);
  const listed = [...Object.keys(files), ...[...parts, ...pathParts].map(({ file }) => file)];
  let refused = 0;
  for (let flip = 0; flip < flips; flip += 1) {
    // Every second flip hits a part: they are where a reader would notice nothing.
    const own = flip % 2 === 0 ? parts.map(({ file }) => file) : listed;
    const file = own[Math.floor(uniform() * own.length)] ?? '';
    const path = join(folder, file);
    const bytes = readFileSync(path);
    const place = Math.floor(uniform() * bytes.length);
    const changed = Buffer.from(bytes);
    changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(uniform() * 8));
    writeFileSync(path, changed);
    const { damage } = await verifyRun(folder);
    if (damage.some((one) => one.file === file)) refused += 1;
    writeFileSync(path, bytes);
  }
  return { flips, refused };
}
