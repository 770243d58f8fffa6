import { exp } from './exp.ts';
import { log } from './log.ts';

/**
 * x to any power y for x >= 0, as exp(y log x): x^0 = 1, 0^y = 0 for y > 0 and Infinity for y < 0; NaN for x < 0. Error
 * below (2 + |y log x|) units in the last place.
 */
export function power(x: number, y: number): number {
  return y === 0 ? 1 : exp(y * log(x));
}
