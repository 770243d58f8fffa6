import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { logGamma } from './log-gamma.ts';
import { stirlingError } from './stirling-error.ts';

const TWO_PI = 6.283185307179586;
/** Both sums below stop long before: about 6 sqrt(shape) terms near x = shape. */
const MOST_TERMS = 100_000;
const PRECISION = 1e-17;
const TINY = 1e-300;

/** x^shape e^-x / Gamma(shape + 1), without overflow or cancellation for large shapes. */
export function gammaPrefix(x: number, shape: number): number {
  if (shape < 10) return exp(shape * log(x) - x - logGamma(shape + 1));
  return exp(-stirlingError(shape) - deviance(shape, x)) / Math.sqrt(TWO_PI * shape);
}

/** Share of a gamma variable of this shape (scale 1) below x, by its power series; for x < shape + 1. */
export function lowerGammaShare(x: number, shape: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum * gammaPrefix(x, shape);
}

/** Share above x, by its continued fraction (modified Lentz's method); for x >= shape + 1. */
export function upperGammaShare(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 2e-16) break;
  }
  return fraction * gammaPrefix(x, shape) * shape;
}
