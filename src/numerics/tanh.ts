import { exp } from './exp.ts';
import { expLessOneNearZero } from './exp-less-one-near-zero.ts';

/** Where e^-2x stops being close enough to 1 for cancellation to matter: half of ln(2) / 2, rounded down. */
const NEAR_ZERO = 0.17;

/** Hyperbolic tangent, odd, in [-1, 1]; NaN passes. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < NEAR_ZERO) {
    const growth = expLessOneNearZero(2 * x);
    return growth / (growth + 2);
  }
  const decay = exp(-2 * size);
  const value = (1 - decay) / (1 + decay);
  return x < 0 ? -value : value;
}
