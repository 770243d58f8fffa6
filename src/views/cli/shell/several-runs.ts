import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notice } from '../../../analysis/index.ts';
import { textHash } from '../../../library/index.ts';
import {
  type FolderManifest,
  joined,
  type ListedFiles,
  makeFolder,
  StoreFault,
  writeWhole,
} from '../../../store/index.ts';
import type { Task } from './task.ts';

/** Several runs below one folder: a folder for each, and their tables joined. */
export interface SeveralRuns {
  /** The folder of a scenario; a second of the same name gets a number. */
  placeOf(name: string): string;
  /** Takes a run that is whole into the tables of all. */
  add(place: string, manifest: FolderManifest): void;
}

interface OneRun {
  readonly folder: string;
  readonly scenario: string;
  readonly worlds: number;
  readonly hash: string | null;
}

const TABLES = ['summary.csv', 'series.csv', 'columns.csv'] as const;

/** Opens a folder for several runs. Throws a StoreFault when it cannot be written, or holds something else. */
export function severalRuns(folder: string, task: Task): SeveralRuns {
  makeFolder(folder);
  const earlier = runsIn(folder);
  const runs: OneRun[] = [];
  const places: string[] = [];
  return {
    placeOf(name) {
      const times = places.filter((one) => one === name).length;
      places.push(name);
      return join(folder, times === 0 ? name : `${name}-${times + 1}`);
    },
    add(place, { scenario, worlds, hash }) {
      runs.push({ folder: place.slice(folder.length).replace(/^[\\/]+/, ''), scenario, worlds, hash });
      const rest = earlier.filter(({ folder: one }) => runs.every((other) => other.folder !== one));
      writeTables(folder, [...runs, ...rest], task);
    },
  };
}

/** The runs that an earlier command left here; those of them that are not run again stay in the tables. */
function runsIn(folder: string): readonly OneRun[] {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return [];
  const found: unknown = parsed(readFileSync(path, 'utf8'));
  if (typeof found === 'object' && found !== null && 'runs' in found && Array.isArray(found.runs)) {
    const runs: readonly unknown[] = found.runs;
    if (runs.every(isRun)) return runs.filter((run) => hasTables(join(folder, run.folder)));
  }
  throw new StoreFault(
    'another run',
    `${folder} holds another run (not several scenarios): name another folder, or remove this one first`,
  );
}

/** A run that was taken away, or never came to its end, has no part in the tables. */
const hasTables = (run: string): boolean => TABLES.every((name) => existsSync(join(run, name)));

function isRun(run: unknown): run is OneRun {
  return typeof run === 'object' && run !== null && 'folder' in run && 'scenario' in run && 'hash' in run;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The tables of several runs as one, by file name; `of` gives a table of a run by the run's place and the name of the file. */
export const joinedTables = (
  runs: number,
  of: (run: number, name: string) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    TABLES.map((name) => [name, joined(Array.from({ length: runs }, (_, run) => of(run, name)))]),
  );

/** The tables that the folder of several runs lists, with their hashes; null for any other folder. */
export function listedTables(folder: string): ListedFiles | null {
  const found: unknown = parsed(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  if (typeof found !== 'object' || found === null || !('runs' in found) || !('files' in found)) return null;
  const { files } = found;
  if (typeof files !== 'object' || files === null) return null;
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, file]: readonly [string, unknown]) =>
      typeof file === 'object' && file !== null && 'sha256' in file
        ? [[name, { sha256: String(file.sha256) }] as const]
        : [],
    ),
  );
}

/** The tables of all runs so far, and a manifest with their hashes, written last. */
function writeTables(folder: string, runs: readonly OneRun[], { version, words }: Task): void {
  const texts = joinedTables(runs.length, (run, name) =>
    readFileSync(join(folder, runs[run]?.folder ?? '', name), 'utf8'),
  );
  const files = Object.entries(texts).map(([name, text]) => {
    writeWhole(join(folder, name), text);
    return [name, { sha256: textHash(text) }] as const;
  });
  const manifest = {
    notice,
    tightrope: version,
    command: ['tightrope', ...words],
    runs,
    files: Object.fromEntries(files),
  };
  writeWhole(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
