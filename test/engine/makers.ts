import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { inlineRunner, type Runner, workerRunner } from '../../src/engine/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
export const bundleAt = (name: string): URL => pathToFileURL(join(folder, `${name}.mjs`));

/** Bundles the worker and its mortal twin: worker threads read no sources. */
export async function bundleWorkers(): Promise<void> {
  await build({
    input: { worker: 'src/engine/worker.ts', mortal: 'test/engine/mortal-worker.ts' },
    platform: 'node',
    logLevel: 'warn',
    output: { dir: folder, format: 'esm', entryFileNames: '[name].mjs' },
  });
  forgetDeaths();
}

/** From now on workers die again as they are bound to. */
export const forgetDeaths = (): void => writeFileSync(join(folder, 'deaths'), '');

/** How workers die, those at a chunk at the third of a run, and how many of them. */
export interface Plan {
  readonly way:
    | 'at a chunk'
    | 'while it counts'
    | 'before it answers'
    | 'while it starts'
    | 'after it answered';
  readonly times: number;
}

/** From now on nobody dies. */
export const spareWorkers = (): void => writeFileSync(join(folder, 'deaths'), 'dead\n'.repeat(100));

/** Workers of which the first few die. One such runner at a time. */
export function mortals(workers: number, way: Plan['way'], times: number): Runner {
  writeFileSync(join(folder, 'plan'), JSON.stringify({ way, times }));
  return workerRunner(workers, bundleAt('mortal'));
}

/** Every maker of runners; what comes out must not tell which. */
export const MAKERS: readonly (readonly [string, () => Runner])[] = [
  ['inline', () => inlineRunner()],
  ['one worker', () => workerRunner(1, bundleAt('worker'))],
  ['two workers', () => workerRunner(2, bundleAt('worker'))],
  ['three workers', () => workerRunner(3, bundleAt('worker'))],
  ['three workers of which two die at a chunk', () => mortals(3, 'at a chunk', 2)],
  ['two workers of which one dies while it counts', () => mortals(2, 'while it counts', 1)],
  ['two workers of which one dies before it answers', () => mortals(2, 'before it answers', 1)],
  ['two workers of which one dies as it starts', () => mortals(2, 'while it starts', 1)],
];
