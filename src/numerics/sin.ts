import { sineAfterQuarters } from './quarter-turns.ts';

/** Sine of x radians for |x| <= 1,000,000; NaN beyond. */
export function sin(x: number): number {
  return sineAfterQuarters(x, 0);
}
