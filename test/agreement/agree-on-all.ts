import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { listScenarios } from '../../src/library/index.ts';
import { type Agreement, together } from './compare-readings.ts';
import type { ShareOfWorlds } from './share-of-worlds.ts';

/** What is to be compared: the first `worlds` worlds of each scenario, on every engine. */
export interface Comparison extends Pick<ShareOfWorlds, 'seed' | 'engines'> {
  readonly scenarios: readonly string[];
  readonly worlds: number;
}

/** Names of all scenarios that ship with the program. */
export const allScenarios = (): readonly string[] => listScenarios().map(({ name }) => name);

/** Worlds of a share: a scenario is loaded and compiled once for each. */
const SHARE = 25;

/** Compares on `threads` threads. Each scenario goes to `tell` as soon as it is done; all of them come back in order. */
export async function agreeOnAll(
  comparison: Comparison,
  threads: number,
  tell: (agreement: Agreement) => void = () => {},
): Promise<readonly Agreement[]> {
  const { scenarios } = comparison;
  const shares = scenarios.flatMap((scenario) => sharesOf(scenario, comparison));
  const found = new Map<string, Agreement>();
  const workers = Array.from(
    { length: Math.min(threads, shares.length) },
    () => new Worker(new URL('./agreement-worker.ts', import.meta.url)),
  );
  const serve = async (worker: Worker): Promise<void> => {
    for (let share = shares.shift(); share !== undefined; share = shares.shift()) {
      worker.postMessage(share);
      const [part]: Agreement[] = await once(worker, 'message');
      if (part === undefined) throw new Error('a worker gave no answer');
      const before = found.get(part.scenario);
      const all = before === undefined ? part : together(before, part);
      found.set(part.scenario, all);
      if (all.worlds === comparison.worlds) tell(all);
    }
  };
  try {
    await Promise.all(workers.map(serve));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return scenarios.flatMap((scenario) => found.get(scenario) ?? []);
}

function sharesOf(scenario: string, { seed, engines, worlds }: Comparison): readonly ShareOfWorlds[] {
  return Array.from({ length: Math.ceil(worlds / SHARE) }, (_, part) => ({
    scenario,
    seed,
    engines,
    from: part * SHARE,
    until: Math.min(worlds, (part + 1) * SHARE),
  }));
}
