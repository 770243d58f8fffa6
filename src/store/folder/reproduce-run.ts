import type { RunRequest } from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import type { FolderManifest } from './manifest.ts';
import type { Again, Reproduced } from './old-run.ts';
import { modelIn, runManifest } from './read-run-folder.ts';
import { runShareAgain } from './run-share-again.ts';
import { runWholeAgain } from './run-whole-again.ts';

/**
 * Runs worlds of a folder again, from its own resolved scenario, and compares: parts, paths and tables by their bytes; where a share is
 * asked for, its chunks, chosen by their address, by the bits of every value.
 */
export async function reproduceRun(folder: string, again: Again): Promise<Reproduced> {
  const manifest = runManifest(folder);
  const model = modelIn(folder, manifest);
  const request = again.requestOf?.(model, manifest) ?? requestOf(manifest, model, again);
  const run = { folder, manifest, request };
  const found = again.share < 1 ? await runShareAgain(run, again) : await runWholeAgain(run, again);
  return { folder, manifest, ...found };
}

const requestOf = (
  { scenario, seed, asked, engine }: FolderManifest,
  model: Model,
  { parted }: Again,
): RunRequest => ({ scenario, model, seed, worlds: asked, engine, companions: parted });
