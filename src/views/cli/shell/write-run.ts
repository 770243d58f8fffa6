import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { notice } from '../../../analysis/index.ts';
import { errorCode, textHash } from '../../../library/index.ts';
import type { Manifest } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';
import { runTables } from '../text/run-tables.ts';
import { EXIT, Stop } from './exit-code.ts';

/**
 * Writes the tables of some studies and a manifest with the SHA-256 of each into a folder, the manifest last; gives the
 * names of the files. Ends with exit code 73 when the folder cannot be written.
 */
export function writeRun(
  folder: string,
  studies: readonly Study[],
  runs: readonly Manifest[],
): readonly string[] {
  const tables = runTables(studies);
  const files = Object.fromEntries(
    Object.entries(tables).map(([name, text]) => [name, { sha256: textHash(text) }]),
  );
  const [only, ...more] = runs;
  const manifest = { notice, ...(more.length === 0 ? only : { runs }), files };
  const texts = { ...tables, 'manifest.json': `${JSON.stringify(manifest, null, 2)}\n` };
  for (const [name, text] of Object.entries(texts)) writeWhole(join(folder, name), text);
  return Object.keys(texts);
}

/** Makes a folder and those above it, one by one: `recursive` of Node never comes back where a file system refuses folders (Node 24 on /proc). */
export function makeFolder(folder: string): void {
  if (folder === '') throw new Stop(EXIT.cannotWrite, 'the folder to write into has no name');
  try {
    if (existsSync(folder)) {
      if (!statSync(folder).isDirectory())
        throw new Stop(EXIT.cannotWrite, `cannot make the folder ${folder}: there is a file of this name`);
      accessSync(folder, constants.W_OK);
      return;
    }
    if (dirname(folder) !== folder) makeFolder(dirname(folder));
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(EXIT.cannotWrite, `cannot make the folder ${folder}: ${reasonOf(error)}`);
  }
}

/** Writes a file under a name of its own and moves it into place, so that half a file is never taken for a whole one. */
function writeWhole(path: string, text: string): void {
  const fresh = `${path}.fresh`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new Stop(EXIT.cannotWrite, `cannot write ${path}: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it is not allowed',
  EPERM: 'it is not allowed',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  EDQUOT: 'no room is left there for you',
  EISDIR: 'there is a folder of this name',
  ENOTDIR: 'what stands above it is a file',
  ENOENT: 'the system refuses it there',
  ENAMETOOLONG: 'the name is too long',
};

/** Why the system refused, in words where they are known. */
function reasonOf(error: unknown): string {
  return REASONS[errorCode(error)] ?? (error instanceof Error ? error.message : String(error));
}
