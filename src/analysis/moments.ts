import type { Numbers } from './numbers.ts';
import { at } from './numbers.ts';

/** Worlds in a chunk, the unit in which moments are summed. */
export const chunkWorlds = 64;

/** Count, mean, sum of squared deviations from the mean, and extremes of some finite values. */
export interface Moments {
  readonly count: number;
  readonly mean: number;
  readonly squares: number;
  readonly least: number;
  readonly most: number;
}

const nothing: Moments = { count: 0, mean: 0, squares: 0, least: Infinity, most: -Infinity };

/** Moments of the values from place `from` up to, not including, `to`, in two passes; throws unless all are finite. */
export function chunkMoments(values: Numbers, from = 0, to: number = values.length): Moments {
  const count = to - from;
  if (count === 0) return nothing;
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let place = from; place < to; place++) {
    const value = at(values, place);
    if (!Number.isFinite(value)) throw new RangeError(`value ${value} at place ${place} has no mean`);
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // A sum of equal values, divided, may miss the value by a rounding; the extremes never do.
  const mean = Math.min(most, Math.max(least, sum / count));
  let squares = 0;
  for (let place = from; place < to; place++)
    squares += (at(values, place) - mean) * (at(values, place) - mean);
  return { count, mean, squares, least, most };
}

/** Moments of two sets together (Chan, Golub & LeVeque 1983). Not associative to the last bit: merge in chunk order. */
export function mergeMoments(first: Moments, second: Moments): Moments {
  if (first.count === 0) return second;
  if (second.count === 0) return first;
  const count = first.count + second.count;
  const step = second.mean - first.mean;
  return {
    count,
    mean: first.mean + (step * second.count) / count,
    squares: first.squares + second.squares + step * step * ((first.count * second.count) / count),
    least: Math.min(first.least, second.least),
    most: Math.max(first.most, second.most),
  };
}

/**
 * Moments of a column: chunks of 64 worlds, merged in chunk order. Equals, to the last bit, the same chunks computed by
 * any number of workers and merged in that order.
 */
export function momentsOf(values: Numbers): Moments {
  let total = nothing;
  for (let from = 0; from < values.length; from += chunkWorlds) {
    total = mergeMoments(total, chunkMoments(values, from, Math.min(from + chunkWorlds, values.length)));
  }
  return total;
}

/** Unbiased variance; NaN for fewer than two values. */
export const varianceOf = ({ count, squares }: Moments): number =>
  count < 2 ? Number.NaN : squares / (count - 1);

/** Square root of the unbiased variance; NaN for fewer than two values. */
export const deviationOf = (moments: Moments): number => Math.sqrt(varianceOf(moments));
