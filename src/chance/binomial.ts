import { exp, integerPower, logOnePlus } from '../numerics/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { saddleMass } from './saddle-mass.ts';

/** Trials up to which (1 - p)^n by products is quicker and loses no more than 2e-13. */
const FEW_TRIALS = 1024;

/** Mean plus these many deviations and counts: less than 1e-14 of the mass lies beyond. */
const DEVIATIONS_ABOVE = 8;
const COUNTS_ABOVE = 40;

/**
 * Successes in n trials of chance p (n whole and >= 0, p in [0, 1], else NaN): inversion, so it never falls as u, n or p rises.
 * Above p = 1/2 the failures are counted instead, with 1 - u.
 */
export function binomial(u: number, n: number, p: number): number {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY && n === Math.floor(n))) return Number.NaN;
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return p > 0.5 ? n - rarerOutcomes(1 - u, n, 1 - p) : rarerOutcomes(u, n, p);
}

/** Trials up to which every walk begins at 0 and may go to the end: the mean is at most half of them. */
const WHOLE_WALK = 31;

/** The same count for p <= 1/2. */
function rarerOutcomes(u: number, n: number, p: number): number {
  if (n <= WHOLE_WALK) {
    const odds = p / (1 - p);
    return countWalk(u, 0, n, integerPower(1 - p, n), n * odds, -odds);
  }
  const mean = n * p;
  const variance = mean * (1 - p);
  const start = walkStart(mean, variance);
  const limit = Math.min(n, Math.ceil(mean + DEVIATIONS_ABOVE * Math.sqrt(variance)) + COUNTS_ABOVE);
  const mass = start === 0 ? noneOf(n, p) : saddleMass(start, n - start, mean, n * (1 - p));
  const odds = p / (1 - p);
  return countWalk(u, start, limit, mass, n * odds, -odds);
}

/** Chance of no success at all. */
function noneOf(n: number, p: number): number {
  return n <= FEW_TRIALS ? integerPower(1 - p, n) : exp(n * logOnePlus(-p));
}
