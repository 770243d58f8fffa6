import { sineAfterQuarters } from './quarter-turns.ts';

/** Sine of x radians for |x| <= 1,000,000; NaN beyond. Error below 1.5 units in the last place. */
export function sin(x: number): number {
  return sineAfterQuarters(x, 0);
}
