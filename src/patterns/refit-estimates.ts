import { nelderMead } from '../analysis/index.ts';
import type { EngineChoice } from '../engine/index.ts';
import type { Evidence, RateFigure } from '../evidence/index.ts';
import type { Estimate, Model } from '../language/index.ts';
import { exp } from '../numerics/index.ts';
import type { Movement, Refit } from './refits.ts';
import { figuresInScope, stylisedFactsOf } from './scope.ts';
import { figureSimulator, type Simulated } from './simulate-figures.ts';
import { spreadOf } from './spread-of.ts';

export interface RefitRequest {
  readonly refit: Refit;
  readonly evidence: Evidence;
  readonly model: Model;
  readonly seed: string;
  readonly worlds: number;
  readonly engine: EngineChoice;
  readonly evaluations: number;
  /** Told after each evaluation: how many are spent, and the misfit. */
  readonly progress: (spent: number, misfit: number) => void;
}

/** What a fit changes and what it gains. */
export interface Refitted {
  readonly misfit: { readonly before: number; readonly after: number };
  readonly estimates: readonly {
    readonly estimate: Estimate;
    readonly factor: number;
    readonly prior: string;
  }[];
  /** Medians over worlds. */
  readonly figures: readonly {
    readonly fact: string;
    readonly figure: RateFigure;
    readonly before: number;
    readonly after: number;
  }[];
}

/**
 * Moves the priors of a few estimates, each by one factor, so that the medians over worlds come as near to the recorded
 * figures as they can: least squares in half-widths of the acceptance intervals, with more weight on what lies outside
 * them and a pull towards the priors as they stand. The same worlds with the same luck are run for every trial (common random numbers), so nothing is random in it.
 */
export function refitEstimates(request: RefitRequest): Refitted {
  const { refit, model, evidence, evaluations } = request;
  const targets = stylisedFactsOf(evidence).flatMap((fact) =>
    figuresInScope(fact)
      .filter(({ name }) => refit.facts.includes(fact.id) || refit.facts.includes(`${fact.id}.${name}`))
      .map((figure) => ({ fact: fact.id, figure })),
  );
  const moved = Object.entries(refit.moved).map(([name, movement]) => ({
    estimate: estimateOf(model, name),
    movement,
  }));
  const mediansAt = simulatorOf(
    request,
    moved,
    targets.map(({ figure }) => figure),
  );
  const misfitAt = (point: readonly number[]): number => misfitOf(mediansAt(point), point, refit.ease);
  let spent = 0;
  const trial = (point: readonly number[]): number => {
    const found = misfitAt(point);
    spent += 1;
    request.progress(spent, found);
    return found;
  };
  const start = moved.map(() => 0);
  const best = nelderMead(trial, start, { step: 0.4, tolerance: 0.01, evaluations });
  const [before, after] = [mediansAt(start), mediansAt(best.point)];
  return {
    misfit: { before: misfitOf(before, start, refit.ease), after: best.value },
    estimates: moved.map(({ estimate, movement }, axis) => {
      const factor = exp(best.point[axis] ?? 0);
      return { estimate, factor, prior: priorText(estimate, movement, factor) };
    }),
    figures: targets.map((target) => ({
      ...target,
      before: before.get(target.figure) ?? Number.NaN,
      after: after.get(target.figure) ?? Number.NaN,
    })),
  };
}

/** Runs all worlds with the estimates moved to a point (log factors, in order) and gives the median of each figure. */
function simulatorOf(
  request: RefitRequest,
  moved: readonly { readonly estimate: Estimate; readonly movement: Movement }[],
  figures: readonly RateFigure[],
): (point: readonly number[]) => ReadonlyMap<RateFigure, number> {
  let point: readonly number[] = [];
  const adjust = (estimates: Float64Array): void => {
    moved.forEach(({ estimate: { index }, movement }, axis) => {
      estimates[index] = shift(estimates[index] ?? Number.NaN, movement, exp(point[axis] ?? 0));
    });
  };
  const simulator = figureSimulator({ ...request, figures, adjust });
  return (trial) => {
    point = trial;
    return mediansOf(lastOf(simulator()));
  };
}

function estimateOf(model: Model, name: string): Estimate {
  const found = model.estimates.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`there is no estimate "${name}" to fit`);
  return found;
}

function shift(value: number, movement: Movement, factor: number): number {
  if (movement === 'size') return value * factor;
  if (movement === 'odds') return (value * factor) / (1 - value + value * factor);
  return 1 - (1 - value) * factor;
}

/** The prior after its movement, as the model's files write it; three figures that count. */
function priorText({ prior, name }: Estimate, movement: Movement, factor: number): string {
  const moved = (value: number): string => {
    const found = shift(value, movement, factor);
    return String(Number(movement === 'size' ? found.toPrecision(3) : found.toFixed(3)));
  };
  if (prior.is === 'number') return moved(prior.value);
  if (prior.is === 'distribution' && /triangular$/.test(prior.distribution)) {
    return `${prior.distribution}(${prior.parameters.map(moved).join(', ')})`;
  }
  throw new TypeError(`the prior of ${name} is not one that a factor moves as a whole`);
}

function lastOf(run: Generator<unknown, Simulated>): Simulated {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

const mediansOf = (simulated: Simulated): ReadonlyMap<RateFigure, number> =>
  new Map([...simulated].map(([figure, values]) => [figure, spreadOf(values).median]));

/** A figure that no world shows counts as far outside. */
const FAR = 5;
/** What leaves the middle seven tenths of its interval weighs more the farther it goes. */
const EDGE = 0.7;
const WEIGHT_BEYOND = 10;

function misfitOf(medians: ReadonlyMap<RateFigure, number>, point: readonly number[], ease: number): number {
  let sum = 0;
  for (const [{ value, interval = [value, value] }, median] of medians) {
    const off = (median - value) / Math.max(1e-9, (interval[1] - interval[0]) / 2);
    const capped = Number.isNaN(off) ? FAR : Math.min(FAR, Math.max(-FAR, off));
    const beyond = Math.max(0, Math.abs(capped) - EDGE);
    sum += capped * capped + WEIGHT_BEYOND * beyond * beyond;
  }
  return point.reduce((total, axis) => total + (axis / ease) * (axis / ease), sum);
}
