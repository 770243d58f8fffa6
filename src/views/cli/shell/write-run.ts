import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { notice } from '../../../analysis/index.ts';
import { textHash } from '../../../library/index.ts';
import type { Study } from '../../../study.ts';
import { runTables } from '../text/run-tables.ts';
import { EXIT, Stop } from './exit-code.ts';
import { manifestOf } from './manifest.ts';
import type { Task } from './task.ts';

/**
 * Writes the tables of some studies and a manifest with the SHA-256 of each into a folder, the manifest last. A folder
 * that holds another run is left alone. Ends with exit code 73 when the folder cannot be written.
 */
export function writeRun(folder: string, studies: readonly Study[], task: Task): void {
  const tables = runTables(studies);
  const runs = studies.map((study) => manifestOf(study, task));
  const files = Object.fromEntries(
    Object.entries(tables).map(([name, text]) => [name, { sha256: textHash(text) }]),
  );
  const [only, ...more] = runs;
  const manifest = { notice, ...(more.length === 0 ? only : { runs }), files };
  makeFolder(folder);
  refuseOther(
    folder,
    runs.map(({ hash }) => hash),
  );
  const texts = { ...tables, 'manifest.json': `${JSON.stringify(manifest, null, 2)}\n` };
  for (const [name, text] of Object.entries(texts)) writeWhole(join(folder, name), text);
  if (!task.terminal.quiet) task.terminal.say(`Written: ${Object.keys(texts).join(', ')} in ${folder}`);
}

/** Makes a folder and those above it, one by one: `recursive` of Node never comes back where a file system refuses folders (Node 24 on /proc). */
export function makeFolder(folder: string): void {
  try {
    if (existsSync(folder)) return;
    if (dirname(folder) !== folder) makeFolder(dirname(folder));
    mkdirSync(folder);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(EXIT.cannotWrite, `cannot make the folder ${folder}: ${reasonOf(error)}`);
  }
}

/** The same run may be written again over itself; another one may not. */
function refuseOther(folder: string, hashes: readonly string[]): void {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return;
  const before = readFileSync(path, 'utf8');
  if (hashes.every((hash) => before.includes(hash))) return;
  throw new Stop(
    EXIT.cannotWrite,
    `${folder} holds another run: name another folder, or remove this one first`,
  );
}

/** Writes a file under a name of its own and moves it into place, so that half a file is never taken for a whole one. */
function writeWhole(path: string, text: string): void {
  const fresh = `${path}.fresh`;
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    throw new Stop(EXIT.cannotWrite, `cannot write ${path}: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
