import { binomialWeights } from './binomial-weights.ts';
import { holds, type Interval } from './interval.ts';
import type { Numbers } from './numbers.ts';
import { at } from './numbers.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How often an interval for a probability, made from the number of yes, holds the true chance: summed, not sampled. */
export function binomialCoverage(
  trials: number,
  chance: number,
  interval: (yes: number) => Interval,
): number {
  const { from, weights } = binomialWeights(trials, chance);
  return weights.reduce(
    (covered, weight, step) => (holds(interval(from + step), chance) ? covered + weight : covered),
    0,
  );
}

/** Share of intervals that hold what was observed, with the Wilson interval of that share. */
export interface Coverage extends Interval {
  readonly share: number;
  readonly held: number;
  readonly count: number;
}

/** Scores interval forecasts: `intervals[k]` was said before `observed[k]` was known. */
export function intervalCoverage(intervals: readonly Interval[], observed: Numbers): Coverage {
  if (intervals.length !== observed.length || intervals.length === 0) {
    throw new RangeError(
      `${intervals.length} intervals cannot be held against ${observed.length} observations`,
    );
  }
  const count = intervals.length;
  const held = intervals.filter((interval, index) => holds(interval, at(observed, index))).length;
  return { share: held / count, held, count, ...wilsonInterval(held, count) };
}
