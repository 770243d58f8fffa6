import { binomialWeights } from './binomial-weights.ts';
import { type Interval, usualLevel } from './interval.ts';
import type { Numbers } from './numbers.ts';
import { at } from './numbers.ts';

/** Which of `count` sorted values is a quantile, and which two bound it; ranks count from 1. */
export interface QuantileRanks {
  readonly rank: number;
  /** 0 or count + 1 where the values are too few to bound the quantile on that side. */
  readonly low: number;
  readonly high: number;
}

/** A quantile and its interval; an end is infinite where the values are too few to bound it. */
export interface QuantileInterval extends Interval {
  readonly share: number;
  readonly value: number;
}

/** Keeps `share * count` from stepping over a whole number by a rounding. */
const roundingSlack = 1e-9;

/** Rank of the smallest value that at least `share` of all do not exceed: always a value that occurred. */
export function quantileRank(count: number, share: number): number {
  if (count < 1) throw new RangeError('no value, no quantile');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`a share lies between 0 and 1, not at ${share}`);
  return Math.min(count, Math.max(1, Math.ceil(share * count - roundingSlack)));
}

/**
 * Rank of a quantile and of the order statistics around it that hold the true quantile with at least `level`, whatever
 * the distribution: exact binomial (David & Nagaraja 2003, 7.1).
 */
export function quantileRanks(count: number, share: number, level: number = usualLevel): QuantileRanks {
  const rank = quantileRank(count, share);
  const { from, weights } = binomialWeights(count, share);
  const outside = (1 - level) / 2;
  let low = from;
  for (let sum = at(weights, 0); sum <= outside; low++) sum += at(weights, low + 1 - from);
  let high = from + weights.length;
  for (let sum = at(weights, weights.length - 1); sum <= outside; high--) sum += at(weights, high - 2 - from);
  return { rank, low, high };
}

/** The value at a rank of a sorted list, or an infinite end beyond it. */
function valueAtRank(sorted: Numbers, rank: number): number {
  if (rank < 1) return -Infinity;
  return rank > sorted.length ? Infinity : at(sorted, rank - 1);
}

/** A quantile of sorted values with its interval. */
export function quantileInterval(
  sorted: Numbers,
  share: number,
  level: number = usualLevel,
): QuantileInterval {
  const ranks = quantileRanks(sorted.length, share, level);
  return {
    share,
    value: valueAtRank(sorted, ranks.rank),
    low: valueAtRank(sorted, ranks.low),
    high: valueAtRank(sorted, ranks.high),
  };
}
