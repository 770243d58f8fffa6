import { sineAfterQuarters } from './quarter-turns.ts';

/** Cosine of x radians for |x| <= 1,000,000; NaN beyond. Error below 1.5 units in the last place. */
export function cos(x: number): number {
  return sineAfterQuarters(x, 1);
}
