import { fansOf } from '../../src/analysis/index.ts';
import {
  quickestEngine,
  type Runner,
  runBase,
  runWorlds,
  whatIf,
  workerRunner,
} from '../../src/engine/index.ts';
import type { Model } from '../../src/language/index.ts';
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
export async function threadGoals(rounds: number, say: (line: string) => void): Promise<readonly Goal[]> {
  const { model } = shipped('baseline');
  const [one, two] = [workerRunner(1, WORKER), workerRunner(2, WORKER)];
  try {
    for (const runner of [one, two]) await timeOf(model, runner, SCALED_WORLDS / 8);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const alone = await timeOf(model, one, SCALED_WORLDS);
      ratios.push(alone / (await timeOf(model, two, SCALED_WORLDS)));
    }
    const lever = await leverTimes(model, two);
    say(`a lever moved: ${Math.round(lever.processor)} ms of processor time, both workers and the quantiles`);
    return [reached(TWO, median(ratios)), reached(LEVER, lever.wall)];
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
}

/** Milliseconds from a move of a lever to the quantiles of every month: the middle of all moves after a first one. */
async function leverTimes(
  model: Model,
  runner: Runner,
): Promise<{ readonly wall: number; readonly processor: number }> {
  const moved = model.estimates.find(({ lever }) => lever !== null);
  if (moved?.lever == null) throw new Error('the shipped model has no lever');
  const { from, to } = moved.lever;
  const base = await runBase(requestOf(model, LEVER_WORLDS), runner, noProgress, neverStopped());
  const wall: number[] = [];
  const processor: number[] = [];
  for (let move = 0; move <= MOVES; move += 1) {
    const value = (from + ((to - from) * (move + 1)) / (MOVES + 2)) / moved.divisor;
    const began = performance.now();
    const used = process.cpuUsage();
    const otherwise = [{ is: 'estimate', estimate: moved.index, value, from: 0 }] as const;
    const { branch } = await whatIf(base, otherwise, runner, noProgress, neverStopped());
    fansOf(branch.series);
    if (branch.series.method !== 'exact') throw new Error('these worlds are too many for exact quantiles');
    wall.push(performance.now() - began);
    const { user, system } = process.cpuUsage(used);
    processor.push((user + system) / 1000);
  }
  return { wall: median(wall.slice(1)), processor: median(processor.slice(1)) };
}

/** Milliseconds of a run. */
async function timeOf(model: Model, runner: Runner, worlds: number): Promise<number> {
  const began = performance.now();
  await runWorlds(requestOf(model, worlds), runner, noProgress, neverStopped());
  return performance.now() - began;
}

const requestOf = (model: Model, worlds: number) => ({
  scenario: 'baseline',
  model,
  seed: 'bench',
  worlds,
  engine: quickestEngine(),
});

const noProgress = (): void => {};
const neverStopped = (): AbortSignal => new AbortController().signal;
