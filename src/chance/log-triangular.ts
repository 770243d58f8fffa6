import { exp, log } from '../numerics/index.ts';
import { triangular } from './triangular.ts';

/** Value whose logarithm is triangular between those of 0 < low <= mode <= high (else NaN); rises with u. */
export function logTriangular(u: number, low: number, mode: number, high: number): number {
  return low > 0 ? exp(triangular(u, log(low), log(mode), log(high))) : Number.NaN;
}
