import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, type Damage } from './check-files.ts';
import { readSweepManifest, type SweepManifest } from './sweep-manifest.ts';

/** What the own files of the folder of a sweep are worth; its runs are verified one by one. */
export interface VerifiedSweep {
  readonly manifest: SweepManifest;
  readonly damage: readonly Damage[];
}

/** Holds the tables of a sweep against their hashes; null for any other folder. */
export function verifySweep(folder: string): VerifiedSweep | null {
  const manifest = sweepManifestIn(folder);
  if (manifest === null) return null;
  const { files, ended } = manifest;
  return {
    manifest,
    damage: ended === 'complete' ? checkFiles(folder, { files, parts: [], pathParts: [] }) : [],
  };
}

/** The manifest of the folder of a sweep; null for any other folder. */
export function sweepManifestIn(folder: string): SweepManifest | null {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? readSweepManifest(readFileSync(path, 'utf8')) : null;
}
