import { log } from '../numerics/index.ts';

/** Exponential waiting time with this mean (>= 0 and finite, else NaN); rises with u. */
export function exponential(u: number, mean: number): number {
  return mean >= 0 && mean < Number.POSITIVE_INFINITY ? -mean * log(1 - u) : Number.NaN;
}
