import { expLessOneNearZero } from './exp-less-one-near-zero.ts';
import { LN2_HIGH, LN2_LOW, LOG2_OF_E, OVERFLOW, ROUNDER, UNDERFLOW } from './exponential-constants.ts';
import { powerOfTwo } from './powers-of-two.ts';

/**
 * e^x for every double; 0 below -745.13, Infinity above 709.78, NaN passes.
 * Reduction by multiples of ln 2 (Cody and Waite 1980), then a polynomial.
 * Error below 0.95 units in the last place; never falls from one double to the next.
 */
export function exp(x: number): number {
  if (x > OVERFLOW) return Number.POSITIVE_INFINITY;
  if (x < UNDERFLOW) return 0;
  const k = x * LOG2_OF_E + ROUNDER - ROUNDER;
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const exponent = k | 0;
  // Two factors, because 2^k alone leaves the range of doubles at both ends of the domain.
  const half = exponent >> 1;
  return (1 + expLessOneNearZero(r)) * powerOfTwo(half) * powerOfTwo(exponent - half);
}
