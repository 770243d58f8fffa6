import { newWorldsTable, WorldsDigest } from '../../results/index.ts';
import { worldColumns } from '../parts/column.ts';
import { readPart } from '../parts/read-part.ts';
import { StoreFault } from '../store-fault.ts';
import { checkFiles, type Damage } from './check-files.ts';
import type { FolderManifest } from './manifest.ts';
import { modelIn, runManifest } from './read-run-folder.ts';

/** What the files of a run folder are worth. */
export interface VerifiedRun {
  readonly folder: string;
  /** Null where there is none to be read. */
  readonly manifest: FolderManifest | null;
  /** Files that are not what was written. */
  readonly damage: readonly Damage[];
}

/** Holds every file of a run folder against its hash, and the worlds of all parts against the hash of the run. */
export async function verifyRun(folder: string): Promise<VerifiedRun> {
  let manifest: FolderManifest;
  try {
    manifest = runManifest(folder);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return {
      folder,
      manifest: null,
      damage: [{ file: 'manifest.json', isPart: false, sentence: error.message }],
    };
  }
  const damage = checkFiles(folder, manifest);
  if (damage.length > 0 || manifest.ended === 'incomplete') return { folder, manifest, damage };
  if ((await hashOfWorlds(folder, manifest)) === manifest.hash) return { folder, manifest, damage };
  const sentence = `${folder}: its worlds do not have the hash that the manifest gives them`;
  return { folder, manifest, damage: [{ file: 'manifest.json', isPart: false, sentence }] };
}

/** The hash of the worlds of all parts, of which one at a time is held. */
async function hashOfWorlds(folder: string, manifest: FolderManifest): Promise<string> {
  const model = modelIn(folder, manifest);
  const names = worldColumns(model).flatMap(({ role, name }) => (role === 'outcome' ? [name] : []));
  const digest = new WorldsDigest();
  for (const part of manifest.parts) {
    const values = await readPart(folder, part, names);
    const table = newWorldsTable(model.outcomes, part.until - part.from);
    names.forEach((name, place) => {
      table.columns[place]?.set(values.get(name) ?? []);
    });
    digest.add(table);
  }
  return digest.hash();
}
