import { join } from 'node:path';
import { StoreFault } from '../store-fault.ts';
import { type ReadRun, readRunFolder } from './read-run-folder.ts';
import type { SweepManifest } from './sweep-manifest.ts';
import { verifySweep } from './verify-sweep.ts';

/** A whole sweep: its manifest, where its table of points lies, and its runs by the names they have there. */
export interface ReadSweep {
  readonly manifest: SweepManifest;
  readonly points: string;
  readonly runs: ReadonlyMap<string, ReadRun>;
}

/**
 * Reads the worlds of a sweep, each file held against its hash first; null for a folder of anything else. Throws a StoreFault when the sweep is
 * not finished, or something in it is damaged.
 */
export async function readSweepFolder(folder: string): Promise<ReadSweep | null> {
  const found = verifySweep(folder);
  if (found === null) return null;
  const { manifest, damage } = found;
  const [first] = damage;
  if (first !== undefined) throw new StoreFault('damaged', first.sentence);
  if (manifest.ended === 'incomplete')
    throw new StoreFault(
      'unfinished',
      `${folder} holds a sweep that is not finished: run it again with --resume`,
    );
  const runs = new Map<string, ReadRun>();
  for (const { folder: name } of manifest.runs) runs.set(name, await readRunFolder(join(folder, name)));
  return { manifest, points: join(folder, 'points.csv'), runs };
}
