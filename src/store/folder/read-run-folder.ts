import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadTexts, type Model } from '../../language/index.ts';
import { newWorldsTable, type WorldsTable } from '../../results/index.ts';
import { readFault } from '../disk/disk-fault.ts';
import { worldColumns } from '../parts/column.ts';
import { readPart } from '../parts/read-part.ts';
import { StoreFault } from '../store-fault.ts';
import { type FolderManifest, readManifest } from './manifest.ts';

/** What a run folder holds. While a run is not finished, the worlds of its whole parts. */
export interface ReadRun {
  readonly folder: string;
  readonly manifest: FolderManifest;
  /** The model as it ran, from `scenario.resolved.yaml`. */
  readonly model: Model;
  readonly outcomes: WorldsTable;
  readonly parameters: ParameterTable;
}

/** Estimates that differ between worlds: `columns[estimate][world]`, numbered like the outcomes' worlds. */
export interface ParameterTable {
  readonly names: readonly string[];
  readonly units: readonly string[];
  readonly worlds: number;
  readonly columns: readonly Float64Array[];
}

/**
 * Reads the worlds of a run folder, each part held against its hash first. `parameters` names the sampled estimates to read (default: all;
 * a million worlds of the shipped model have 2.8 GB of them). Throws a StoreFault when the folder holds no run, or something in it is damaged.
 */
export async function readRunFolder(folder: string, parameters?: readonly string[]): Promise<ReadRun> {
  const manifest = runManifest(folder);
  const model = modelIn(folder, manifest);
  const columns = worldColumns(model);
  const of = (role: string) => columns.filter((column) => column.role === role);
  const wanted = of('parameter').filter(({ name }) => parameters?.includes(name) ?? true);
  const { worlds } = manifest;
  const outcomes = newWorldsTable(model.outcomes, worlds);
  const table = wanted.map(() => new Float64Array(worlds));
  let row = 0;
  for (const part of manifest.parts) {
    const values = await readPart(
      folder,
      part,
      [...of('outcome'), ...wanted].map(({ name }) => name),
    );
    const at = row;
    of('outcome').forEach(({ name }, place) => {
      outcomes.columns[place]?.set(values.get(name) ?? [], at);
    });
    wanted.forEach(({ name }, place) => {
      table[place]?.set(values.get(name) ?? [], at);
    });
    row += part.until - part.from;
  }
  const [names, units] = [wanted.map(({ name }) => name), wanted.map(({ unit }) => unit)];
  return { folder, manifest, model, outcomes, parameters: { names, units, worlds, columns: table } };
}

/** The manifest of a run folder, or of the path of a manifest. Throws a StoreFault when there is none of a single run. */
export function runManifest(folder: string): FolderManifest {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path))
    throw new StoreFault('no run folder', `${folder} holds no run: there is no manifest.json in it`);
  const manifest = readManifest(readFileSync(path, 'utf8'));
  if (manifest !== null) return manifest;
  throw new StoreFault('damaged', `${path} is not the manifest of a run of one scenario`);
}

/** The model that was run into a folder. */
export const modelOfRun = (folder: string): Model => modelIn(folder, runManifest(folder));

/** The model that a folder's resolved scenario makes. */
export function modelIn(folder: string, { resolvedHash }: FolderManifest): Model {
  const path = join(folder, 'scenario.resolved.yaml');
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw readFault(path, error);
  }
  if (createHash('sha256').update(text).digest('hex') !== resolvedHash)
    throw new StoreFault('damaged', `${path} is not what was written: its SHA-256 is not the manifest's`);
  const { model } = loadTexts([{ replaces: false, files: [{ name: path, text }] }]);
  if (model !== null) return model;
  throw new StoreFault('damaged', `${path} makes no model: another version of the program wrote it`);
}
