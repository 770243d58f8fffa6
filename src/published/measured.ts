import { correlation, meanInterval, momentsOf, type Numbers, varianceOf } from '../analysis/index.ts';
import { integerPower } from '../numerics/index.ts';

/** A measured figure with its Monte Carlo standard error: 0 for what involves no chance. */
export interface Measured {
  readonly value: number;
  readonly error: number;
}

/** A figure in which chance plays no part. */
export const exact = (value: number): Measured => ({ value, error: 0 });

/** Mean of independent values; of yes and no as 1 and 0, their share. */
export function mean(values: Numbers): Measured {
  const { value, standardError } = meanInterval(momentsOf(values));
  return { value, error: standardError };
}

/** Variance of independent values; its error comes from their fourth moment (Kenney & Keeping 1951). */
export function variance(values: Numbers): Measured {
  const moments = momentsOf(values);
  const square = varianceOf(moments);
  const fourth = momentsOf(Float64Array.from(values, (value) => integerPower(value - moments.mean, 4))).mean;
  return { value: square, error: Math.sqrt((fourth - square * square) / moments.count) };
}

/** Correlation of pairs; its error is that of normal values (Fisher 1915). */
export function correlationOf(first: Numbers, second: Numbers): Measured {
  const value = correlation(first, second);
  return { value, error: (1 - value * value) / Math.sqrt(first.length) };
}

/** Quotient of the means of paired values; its error by linearisation. */
export function ratio(above: Numbers, below: Numbers): Measured {
  const value = momentsOf(above).mean / momentsOf(below).mean;
  const misses = Float64Array.from(above, (one, world) => one - value * (below[world] ?? Number.NaN));
  return { value, error: mean(misses).error / momentsOf(below).mean };
}
