import { deviance, exp, stirlingError } from '../numerics/index.ts';

const TWO_PI = 6.283185307179586;

/**
 * Binomial mass n! / (a! b!) p^a (1-p)^b of a + b = n parts, not necessarily whole, all >= 10, given the
 * expected parts np and n(1-p): saddle-point form without cancellation (Loader 2000).
 */
export function saddleMass(a: number, b: number, expectedA: number, expectedB: number): number {
  const n = a + b;
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return exp(correction - deviance(a, expectedA) - deviance(b, expectedB)) * Math.sqrt(n / (TWO_PI * a * b));
}
