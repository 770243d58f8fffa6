import { log } from './log.ts';

/** log(1 + x), accurate for small x too: what rounding 1 + x lost comes back as a first-order term. NaN below -1. */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  if (!(sum > 0) || sum === Number.POSITIVE_INFINITY) return log(sum);
  return log(sum) + (x - (sum - 1)) / sum;
}
