import { exp } from '../numerics/index.ts';

const rootOfTwoPi = 2.5066282746310002;
/** Beyond this many deviations the tail is below 1e-19 and adds nothing to 0 or 1 at the stated error. */
const far = 9;

/** Density of the standard normal distribution. */
export const normalDensity = (x: number): number => exp(-0.5 * x * x) / rootOfTwoPi;

/**
 * Chance that a standard normal value lies at or below x, absolute error below 1e-15: the series of Marsaglia (2004),
 * whose terms are all of one sign.
 */
export function normalCumulative(x: number): number {
  if (x > far) return 1;
  if (x < -far) return 0;
  let sum = x;
  let term = x;
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(sum); odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * normalDensity(x);
}
