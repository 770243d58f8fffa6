import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StoreFault } from '../store-fault.ts';

/** The folder that a path means: itself, or that of a manifest.json. */
export function runFolderOf(path: string): string {
  const isFile = existsSync(path) && statSync(path).isFile();
  return isFile && basename(path) === 'manifest.json' ? dirname(path) : path;
}

/** The run folders that a path means: a folder or its manifest.json; several where it lists several scenarios. Throws a StoreFault where there is none. */
export function runFoldersIn(path: string): readonly string[] {
  const folder = runFolderOf(path);
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) throw new StoreFault('no run folder', whyNone(path, folder));
  const runs = runsOf(readFileSync(manifest, 'utf8'));
  return runs === null ? [folder] : runs.map((name) => join(folder, name));
}

function whyNone(path: string, folder: string): string {
  if (!existsSync(folder)) return `there is no ${path}`;
  return existsSync(path) && statSync(path).isFile()
    ? `${path} is a file: name the folder of a run, or the manifest.json in it`
    : `${path} is no run folder: there is no manifest.json in it`;
}

/** The folders that the manifest of several scenarios lists, or null when it is not one. */
function runsOf(text: string): readonly string[] | null {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found !== 'object' || found === null || !('runs' in found) || !Array.isArray(found.runs))
      return null;
    const runs: readonly unknown[] = found.runs;
    return runs.flatMap((run) =>
      typeof run === 'object' && run !== null && 'folder' in run && typeof run.folder === 'string'
        ? [run.folder]
        : [],
    );
  } catch {
    return null;
  }
}
