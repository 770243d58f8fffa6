import { type UncertainValue, usualLevel } from './interval.ts';
import { deviationOf, type Moments } from './moments.ts';
import { studentDeviate } from './student-deviate.ts';

/**
 * A mean with its Monte Carlo standard error and its Student interval; one value alone bounds nothing, so its error and
 * ends are infinite. Throws a RangeError without any value.
 */
export function meanInterval(moments: Moments, level: number = usualLevel): UncertainValue {
  const { count, mean } = moments;
  if (count === 0) throw new RangeError('no value, no mean');
  if (count === 1) return { value: mean, standardError: Infinity, low: -Infinity, high: Infinity };
  const standardError = deviationOf(moments) / Math.sqrt(count);
  const reach = studentDeviate(level, count - 1) * standardError;
  return { value: mean, standardError, low: mean - reach, high: mean + reach };
}
