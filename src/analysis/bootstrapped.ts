import { type UncertainValue, usualLevel } from './interval.ts';
import { deviationOf, momentsOf } from './moments.ts';
import { at } from './numbers.ts';
import { quantileRank } from './quantile.ts';
import { sortFloats } from './sort-floats.ts';

/** A value with the percentile interval of what resamples made of it (Efron 1979). */
export function bootstrapped(
  value: number,
  resampled: Float64Array,
  level: number = usualLevel,
): UncertainValue {
  const sorted = sortFloats(resampled);
  const end = (share: number) => at(sorted, quantileRank(resampled.length, share) - 1);
  return {
    value,
    standardError: deviationOf(momentsOf(resampled)),
    low: end((1 - level) / 2),
    high: end((1 + level) / 2),
  };
}
