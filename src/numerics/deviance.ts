import { log } from './log.ts';

/** Below this |x - mean| / (x + mean) the logarithm would cancel and a series is used. */
const NEAR = 0.1;
const TERMS = 9;

/**
 * x log(x / mean) + mean - x for x, mean > 0: half the Poisson deviance, without cancellation near x = mean
 * (Loader 2000, "Fast and accurate computation of binomial probabilities").
 */
export function deviance(x: number, mean: number): number {
  const gap = x - mean;
  const v = gap / (x + mean);
  if (Math.abs(v) >= NEAR) return x * log(x / mean) - gap;
  let term = 2 * x * v;
  let sum = gap * v;
  for (let j = 1; j <= TERMS; j += 1) {
    term *= v * v;
    sum += term / (2 * j + 1);
  }
  return sum;
}
