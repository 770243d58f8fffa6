import { sineAfterQuarters } from './quarter-turns.ts';

/** Cosine of x radians for |x| <= 1,000,000; NaN beyond. */
export function cos(x: number): number {
  return sineAfterQuarters(x, 1);
}
