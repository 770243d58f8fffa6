import { fansOf } from '../../src/analysis/index.ts';
import { quickestEngine, type Runner, runWorlds, workerRunner } from '../../src/engine/index.ts';
import { shipped } from '../model/shipped.ts';
import { type Goal, reached } from './goal.ts';
import { median } from './spread.ts';

const TWO = {
  id: 'workers.two',
  what: 'two workers against one, worlds a second',
  is: 'at least',
  limit: 1.7,
  unit: 'x',
} as const;
const LEVER = {
  id: 'lever',
  what: 'a lever moved to new exact quantiles, 1,000 worlds of the shipped model on 2 workers, half of the moves within',
  is: 'at most',
  limit: 250,
  unit: ' ms',
} as const;

const WORKER = new URL('../../src/engine/worker.ts', import.meta.url);
const SCALED_WORLDS = 4096;
const LEVER_WORLDS = 1000;
const MOVES = 15;

/** Two workers against one, in turn, and a lever moved again and again; both by wall time, through the engine's runners. */
export async function threadGoals(rounds: number): Promise<readonly Goal[]> {
  const [one, two] = [workerRunner(1, WORKER), workerRunner(2, WORKER)];
  try {
    await Promise.all([timeOf(one, 512, undefined), timeOf(two, 512, undefined)]);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await timeOf(one, SCALED_WORLDS, undefined);
      ratios.push(alone / (await timeOf(two, SCALED_WORLDS, undefined)));
    }
    return [reached(TWO, median(ratios)), reached(LEVER, await leverTime(two))];
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}

/** The middle of the times of all moves after the first. */
async function leverTime(runner: Runner): Promise<number> {
  const { model } = shipped('baseline');
  const moved = model.estimates.find(({ lever }) => lever !== null);
  if (moved?.lever == null) throw new Error('the shipped model has no lever');
  const { from, to } = moved.lever;
  const took: number[] = [];
  for (let move = 0; move <= MOVES; move += 1) {
    const value = from + ((to - from) * (move + 1)) / (MOVES + 2);
    took.push(await timeOf(runner, LEVER_WORLDS, { name: moved.name, value: String(value) }));
  }
  return median(took.slice(1));
}

/** Milliseconds from the wish to the quantiles of every month. */
async function timeOf(
  runner: Runner,
  worlds: number,
  lever: { readonly name: string; readonly value: string } | undefined,
): Promise<number> {
  const began = performance.now();
  const { model, layers } = shipped('baseline', lever === undefined ? {} : { set: [lever] });
  const request = { scenario: 'baseline', model, layers, seed: 'bench', worlds, engine: quickestEngine() };
  const { series } = await runWorlds(request, runner, () => {}, new AbortController().signal);
  if (series.method !== 'exact') throw new Error(`${worlds} worlds are too many for exact quantiles`);
  fansOf(series);
  return performance.now() - began;
}
