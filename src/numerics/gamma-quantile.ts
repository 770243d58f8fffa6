import { exp } from './exp.ts';
import { gammaPrefix, lowerGammaShare, upperGammaShare } from './incomplete-gamma.ts';
import { inverseNormal } from './inverse-normal.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { logOnePlus } from './log-one-plus.ts';

const MOST_STEPS = 60;
const LARGEST_SHAPE = 1e6;

/**
 * Value that a gamma variable of this shape and scale 1 stays below with probability p, for shape in (0, 1,000,000]; 0 at p = 0, Infinity at
 * p = 1, NaN outside. Newton steps on the logarithm of x from a normal (Wilson and Hilferty 1931) or small-x start, kept in a bracket. Error below 1e-12 of the value for shapes from 0.005.
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1 && shape > 0 && shape <= LARGEST_SHAPE)) return Number.NaN;
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  let t = firstGuess(p, shape);
  let below = Number.NEGATIVE_INFINITY;
  let above = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const x = exp(t);
    if (x === 0) return 0;
    const excess = excessShare(x, p, shape);
    if (excess > 0) above = t;
    else below = t;
    // d share / d log x = shape * prefix.
    const step = excess / (shape * gammaPrefix(x, shape));
    const next = inside(t - step, t, below, above);
    if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t))) return exp(next);
    t = next;
  }
  return exp(t);
}

/** Share below x less p, taken from the smaller of the two tails so that neither loses digits. */
function excessShare(x: number, p: number, shape: number): number {
  return x < shape + 1 ? lowerGammaShare(x, shape) - p : 1 - p - upperGammaShare(x, shape);
}

/** Logarithm of a first value of x. */
function firstGuess(p: number, shape: number): number {
  const ninth = 1 / (9 * shape);
  const root = 1 - ninth + inverseNormal(p) * Math.sqrt(ninth);
  if (shape > 1 && root > 0.1) return log(shape) + 3 * log(root);
  // For small x the share below is x^shape / Gamma(shape + 1).
  const small = (log(p) + logGamma(shape + 1)) / shape;
  return small < 0 ? small : log(1 + shape - logOnePlus(-p));
}

/** The Newton step when it stays between the bounds and is not wild; otherwise halfway to the bound it crossed. */
function inside(next: number, from: number, below: number, above: number): number {
  const bounded = Math.min(from + 2, Math.max(from - 2, next));
  if (bounded > below && bounded < above) return bounded;
  if (bounded <= below && below > Number.NEGATIVE_INFINITY) return (from + below) / 2;
  if (bounded >= above && above < Number.POSITIVE_INFINITY) return (from + above) / 2;
  return bounded;
}
