import { exp, logOnePlus } from '../numerics/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { saddleMass } from './saddle-mass.ts';

const DEVIATIONS_ABOVE = 9;
/** The far tail falls like (mean / (mean + size))^k: this many of its lengths hold all but 1e-14 of it. */
const LENGTHS_ABOVE = 35;

/**
 * Negative binomial count with this mean (>= 0) and size (> 0, else NaN): variance mean + mean^2 / size, nearer to Poisson as size
 * grows. Inversion, so it never falls as u or the mean rises. NaN when the spread asks for more than 2^22 steps.
 */
export function negativeBinomial(u: number, mean: number, size: number): number {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY && size > 0 && size < Number.POSITIVE_INFINITY))
    return Number.NaN;
  const ratio = mean / size;
  const variance = mean * (1 + ratio);
  const start = walkStart(mean, variance);
  const limit = Math.ceil(mean + DEVIATIONS_ABOVE * Math.sqrt(variance) + LENGTHS_ABOVE * (1 + ratio));
  const again = mean / (mean + size);
  const mass = start === 0 ? exp(-size * logOnePlus(ratio)) : massAt(start, size, again);
  return countWalk(u, start, limit, mass, size * again, again);
}

/** Chance of exactly `count` >= 16 for a size above 50, through the binomial mass of `size` failures among count + size. */
function massAt(count: number, size: number, again: number): number {
  const n = count + size;
  return saddleMass(size, count, n * (1 - again), n * again) * (size / n);
}
