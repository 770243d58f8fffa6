import { exp, logOnePlus } from '../numerics/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { saddleMass } from './saddle-mass.ts';

/**
 * Successes in n trials of chance p (n whole and >= 0, p in [0, 1], else NaN): inversion, so it never falls as u, n or p rises.
 * Above p = 1/2 the failures are counted instead, with 1 - u.
 */
export function binomial(u: number, n: number, p: number): number {
  if (!(n >= 0 && n < Number.POSITIVE_INFINITY && n === Math.floor(n))) return Number.NaN;
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  return p > 0.5 ? n - rarerOutcomes(1 - u, n, 1 - p) : rarerOutcomes(u, n, p);
}

/** The same count for p <= 1/2. */
function rarerOutcomes(u: number, n: number, p: number): number {
  const mean = n * p;
  const start = walkStart(mean, mean * (1 - p));
  const limit = start === 0 ? n : Math.min(n, Math.ceil(2 * mean - start) + 100);
  const mass = start === 0 ? exp(n * logOnePlus(-p)) : saddleMass(start, n - start, mean, n * (1 - p));
  const odds = p / (1 - p);
  return countWalk(u, start, limit, mass, n * odds, -odds);
}
