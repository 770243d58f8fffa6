import { deviance, exp, stirlingError } from '../numerics/index.ts';
import { countWalk, walkStart } from './count-walk.ts';

const TWO_PI = 6.283185307179586;
/** Mean plus these many deviations and counts: less than 1e-14 of the mass lies beyond. */
const DEVIATIONS_ABOVE = 8;
const COUNTS_ABOVE = 40;

/** Poisson count with this mean (>= 0, up to about 6e10, else NaN): inversion, so it never falls as u or the mean rises. */
export function poisson(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) return Number.NaN;
  const start = walkStart(mean, mean);
  const limit = Math.ceil(mean + DEVIATIONS_ABOVE * Math.sqrt(mean)) + COUNTS_ABOVE;
  return countWalk(u, start, limit, start === 0 ? exp(-mean) : massAt(start, mean), mean, 0);
}

/** Chance of exactly `count` >= 16, by Loader's (2000) saddle-point form. */
function massAt(count: number, mean: number): number {
  return exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(TWO_PI * count);
}
