import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../disk/fresh-file.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { StoreFault } from '../store-fault.ts';
import { checkFiles } from './check-files.ts';
import { readSweepManifest, type SweepManifest } from './sweep-manifest.ts';

/** The folder of a sweep: run folders below it, tables, and a manifest that is written last. */
export interface SweepFolder {
  /** Whether the whole sweep is here already, and its own files are what was written. */
  readonly isHeld: boolean;
  /** Names of its own files, once it is whole. */
  readonly files: readonly string[];
  /** Where a file of its own is kept. */
  pathOf(file: string): string;
  /** Where the run of some points is kept, numbered from 0; and what it is called within this folder. */
  runFolder(cell: number): string;
  runName(cell: number): string;
  /** Writes the tables, by file name, and says in the manifest that the sweep is whole; `end.files` lie in the folder already. */
  finish(end: SweepEnd, texts: Readonly<Record<string, string>>): SweepManifest;
}

/** What a manifest says only of a whole sweep; files besides the tables by name. */
export type SweepEnd = Pick<SweepManifest, 'hash' | 'runs' | 'files'>;

/** What a manifest says before anything is run. */
export type BegunSweep = Omit<
  SweepManifest,
  'ended' | 'hash' | 'runs' | 'files' | 'experimentHash' | 'format'
>;

/** Opens a folder for a sweep, empty or with some of the very same sweep in it. Throws a StoreFault when it cannot be had, or holds something else. */
export function openSweep(folder: string, begun: BegunSweep, text: string, resume: boolean): SweepFolder {
  makeFolder(folder);
  const path = join(folder, 'manifest.json');
  const first = firstSweep(begun, text);
  const held = existsSync(path) ? heldAt(folder, readFileSync(path, 'utf8'), first) : null;
  const isWhole = wholeIn(folder, held, resume);
  const keep = (manifest: SweepManifest): void =>
    void writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
  if (held === null) {
    keep(first);
    writeWhole(join(folder, 'experiment.yaml'), text);
  }
  return {
    isHeld: isWhole,
    files: isWhole ? Object.keys(held?.files ?? {}) : [],
    pathOf: (file) => join(folder, file),
    runFolder: (cell) => join(folder, runName(cell)),
    runName,
    finish({ hash, runs, files: there }, texts) {
      const all = Object.entries({ 'experiment.yaml': text, ...texts });
      const files = all.map(
        ([name, content]) => [name, { sha256: writeWhole(join(folder, name), content) }] as const,
      );
      const manifest: SweepManifest = {
        ...first,
        ended: 'complete',
        hash,
        runs,
        files: { ...Object.fromEntries(files), ...there },
      };
      keep(manifest);
      return manifest;
    },
  };
}

function firstSweep(begun: BegunSweep, text: string): SweepManifest {
  const sha256 = createHash('sha256').update(text).digest('hex');
  const files = { 'experiment.yaml': { sha256 } };
  return { ...begun, format: 1, experimentHash: sha256, ended: 'incomplete', hash: null, runs: [], files };
}

/** Whether a sweep is whole and its own files are what was written; refuses to go on unasked with one that is not. */
function wholeIn(folder: string, held: SweepManifest | null, resume: boolean): boolean {
  if (held === null) return false;
  if (held.ended === 'incomplete') {
    if (resume) return false;
    const sentence = `${folder} holds this sweep, but not all of it: run again with --resume to go on`;
    throw new StoreFault('unfinished', sentence);
  }
  const [damage] = checkFiles(folder, { files: held.files, parts: [], pathParts: [] });
  if (damage !== undefined && !resume)
    throw new StoreFault('damaged', `${damage.sentence}: run with --resume to write it again`);
  return damage === undefined;
}

const runName = (cell: number): string => `runs/${String(cell + 1).padStart(5, '0')}`;

/** The manifest of this very sweep. */
function heldAt(folder: string, text: string, wanted: SweepManifest): SweepManifest {
  const held = readSweepManifest(text);
  const [first] = held === null ? ['no sweep that this program knows'] : differences(held, wanted);
  if (held !== null && first === undefined) return held;
  throw new StoreFault(
    'another run',
    `${folder} holds something else (${first ?? ''}): name another folder, or remove this one first`,
  );
}

/** In what two sweeps differ, in words; empty when they are one. */
function differences(held: SweepManifest, wanted: SweepManifest): readonly string[] {
  const word = (what: string, one: unknown, other: unknown): readonly string[] =>
    one === other ? [] : [`${what} ${String(one)}, not ${String(other)}`];
  return [
    ...word('experiment', held.experiment, wanted.experiment),
    ...(held.experimentHash === wanted.experimentHash ? [] : ['the file of the experiment has changed']),
    ...word('seeds', held.seeds.join(' '), wanted.seeds.join(' ')),
    ...word('worlds', held.worlds, wanted.worlds),
    ...word('engine', held.engine, wanted.engine),
    ...word('version', held.tightrope, wanted.tightrope),
    ...(held.pointsHash === wanted.pointsHash ? [] : ['other points']),
  ];
}
