import { log } from './log.ts';

/** log(p / (1 - p)) for p in [0, 1]; -Infinity at 0, Infinity at 1, NaN outside. Error below 1e-15, or 3 units in the last place. */
export function logit(p: number): number {
  return log(p / (1 - p));
}
