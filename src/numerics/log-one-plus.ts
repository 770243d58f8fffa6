import { log } from './log.ts';

/**
 * log(1 + x), -Infinity at -1, NaN below; error below 1.2 units in the last place for small x too, because
 * what rounding 1 + x lost comes back as a first-order term.
 */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return log(sum);
  return log(sum) + (x - (sum - 1)) / sum;
}
