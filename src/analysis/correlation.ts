import { log } from '../numerics/index.ts';
import { momentsOf } from './moments.ts';
import { at, expectSameLength, type Numbers } from './numbers.ts';

/** Pearson's correlation; NaN when a series never varies. Throws a RangeError unless both have the same length. */
export function correlation(first: Numbers, second: Numbers): number {
  expectSameLength(first, second);
  const [one, two] = [momentsOf(first), momentsOf(second)];
  const together = productSum(first, second, one.mean, two.mean, 0);
  return clip(together / Math.sqrt(one.squares * two.squares));
}

/**
 * Autocorrelation at a lag, with one mean and the whole series' variance below the line, so that it shrinks towards 0
 * in short series (Box & Jenkins 1976, 2.1.5); NaN when the series never varies.
 */
export function autocorrelation(series: Numbers, lag: number): number {
  if (!(Number.isInteger(lag) && lag >= 0 && lag < series.length)) {
    throw new RangeError(`a series of ${series.length} values has no lag ${lag}`);
  }
  const { mean, squares } = momentsOf(series);
  return productSum(series, series, mean, mean, lag) / squares;
}

/** Steps after which a correlation that fades by this factor a step has halved; `Infinity` at 1 or more, 0 at 0 or less. */
export function halfLife(fading: number): number {
  if (fading >= 1) return Infinity;
  return fading > 0 ? log(0.5) / log(fading) : 0;
}

function productSum(first: Numbers, second: Numbers, meanOne: number, meanTwo: number, lag: number): number {
  let sum = 0;
  for (let place = lag; place < first.length; place++) {
    sum += (at(first, place) - meanOne) * (at(second, place - lag) - meanTwo);
  }
  return sum;
}

const clip = (value: number): number => Math.min(1, Math.max(-1, value));
