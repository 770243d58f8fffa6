import { log } from '../numerics/index.ts';
import { deviationOfSeries } from './dispersion.ts';
import { at, type Numbers } from './numbers.ts';

/** Differences between neighbours: one value fewer than the series. */
export function changes(series: Numbers): Float64Array {
  return new Float64Array(Math.max(0, series.length - 1)).map(
    (_, place) => at(series, place + 1) - at(series, place),
  );
}

/** Logarithms after adding `shift`: 1 for counts, so that a month without events has one; 0 for prices. */
function logs(series: Numbers, shift: number): Float64Array {
  return Float64Array.from({ length: series.length }, (_, place) => {
    const value = at(series, place) + shift;
    if (!(value > 0)) throw new RangeError(`value ${at(series, place)} at place ${place} has no logarithm`);
    return log(value);
  });
}

/** Changes of the logarithm from one month to the next. */
export const logChanges = (series: Numbers, shift: number): Float64Array => changes(logs(series, shift));

/** Standard deviation of the logarithms. */
export const deviationOfLogs = (series: Numbers, shift: number): number =>
  deviationOfSeries(logs(series, shift));

/** Yearly volatility of monthly prices: deviation of the log changes, times the root of 12. */
export const yearlyVolatility = (prices: Numbers): number =>
  deviationOfSeries(logChanges(prices, 0)) * Math.sqrt(12);
