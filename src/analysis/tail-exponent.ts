import { log } from '../numerics/index.ts';
import { at, type Numbers } from './numbers.ts';

/**
 * Exponent of a power-law tail of whole numbers from `from` up, by maximum likelihood in the approximation of Clauset,
 * Shalizi & Newman (2009, equation 3.7), good to 1 % for `from` of 6 or more. Values below `from` are passed over.
 * NaN when none is left.
 */
export function tailExponent(values: Numbers, from: number): number {
  if (!(from >= 1)) throw new RangeError(`a tail of whole numbers starts at 1 or more, not at ${from}`);
  let count = 0;
  let sum = 0;
  for (let place = 0; place < values.length; place++) {
    const value = at(values, place);
    if (value < from) continue;
    count++;
    sum += log(value / (from - 0.5));
  }
  return count === 0 ? Number.NaN : 1 + count / sum;
}
