import { cellsOf } from '../kernel/index.ts';
import type { Counterfactual } from '../language/index.ts';
import type { RunResult, SeriesTable } from '../results/index.ts';
import { isPossible } from './is-possible.ts';
import type { Progress, Runner } from './job.ts';
import { followedOf, type RunRequest, runWork, workOf } from './run-worlds.ts';
import { monthsToKeep, newWorldStates, type WorldStates } from './world-states.ts';

/** A run whose worlds can be gone back into: what it came to, and states of all its worlds. */
export interface Base {
  readonly request: RunRequest;
  readonly result: RunResult;
  readonly states: readonly WorldStates[];
}

/** The same worlds with the same luck twice over: as they were, and otherwise. */
export interface WhatIf {
  readonly base: RunResult;
  readonly branch: RunResult;
}

/**
 * Runs a scenario and keeps the states of its worlds each year while they fit into 256 MB; `keep` names other months instead (numbers of
 * months run, at least 1). An engine whose readings have no states keeps none.
 */
export async function runBase(
  request: RunRequest,
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
  keep?: readonly number[],
): Promise<Base> {
  const { model, engine, worlds } = request;
  const cells = engine === 'interpreter' || engine === 'wasm-f32' ? 0 : cellsOf(model);
  const { months } = model.calendar;
  const wanted = cells === 0 ? [] : (keep ?? monthsToKeep({ cells, worlds, months }));
  const states = wanted.map((after) => newWorldStates(after, cells, worlds, runner.elsewhere));
  const work = workOf(request, followedOf(request), runner.elsewhere);
  const result = await runWork(
    request,
    { ...work, branching: { otherwise: [], since: null, kept: states } },
    runner,
    progress,
    signal,
  );
  return { request, result, states };
}

/**
 * Runs the worlds of a base again with something otherwise: from the last kept state before anything is, else from the start. The same to the
 * last bit as a whole run, months before included.
 */
export async function whatIf(
  { request, result, states }: Base,
  otherwise: readonly Counterfactual[],
  runner: Runner,
  progress: Progress,
  signal: AbortSignal,
): Promise<WhatIf> {
  const inForce = otherwise.filter((one) => isPossible(request.model, one));
  const again = { ...request, worlds: result.outcomes.worlds, enough: undefined };
  const work = workOf(again, result.series.quantities, runner.elsewhere);
  const begins = Math.min(...inForce.map(beginOf));
  const isLike = work.tables.series.method === result.series.method;
  const since = isLike ? (states.findLast(({ months }) => months <= begins) ?? null) : null;
  if (since !== null) copyMonths(result.series, work.tables.series, since.months);
  const branching = { otherwise: inForce, since, kept: [] };
  const branch = await runWork(again, { ...work, branching }, runner, progress, signal);
  return { base: result, branch };
}

const beginOf = (one: Counterfactual): number => (one.is === 'luck' ? one.month : one.from);

/** Copies the first months of every followed quantity between tables of one method and size. */
function copyMonths(from: SeriesTable, to: SeriesTable, first: number): void {
  const { months, worlds, quantities } = from;
  for (let quantity = 0; quantity < quantities.length; quantity += 1) {
    const begin = quantity * months;
    if (from.method === 'exact' && to.method === 'exact') {
      to.values.set(from.values.subarray(begin * worlds, (begin + first) * worlds), begin * worlds);
    }
    if (from.method === 'exact' || to.method === 'exact') continue;
    for (let cell = begin; cell < begin + first; cell += 1) {
      to.histograms[cell]?.counts.set(from.histograms[cell]?.counts ?? []);
      to.histograms[cell]?.extremes.set(from.histograms[cell]?.extremes ?? []);
    }
  }
}
