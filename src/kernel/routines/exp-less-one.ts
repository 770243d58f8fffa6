import { exponential } from '../../numerics/index.ts';
import type { Local, RoutineWriter, Value } from '../program/index.ts';
import { product, sum } from './terms.ts';

const { E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, E10 } = exponential;

/** e^r - 1 near zero, as src/numerics/exp-less-one-near-zero.ts has it. */
export function expLessOneNearZero(to: RoutineWriter, r: Local): Value {
  const r2 = to.let(product(r, r));
  const r4 = to.let(product(r2, r2));
  const low = sum(E0, product(E1, r), product(sum(E2, product(E3, r)), r2));
  const middle = sum(E4, product(E5, r), product(sum(E6, product(E7, r)), r2));
  const high = sum(E8, product(E9, r), product(E10, r2));
  return sum(r, product(r2, sum(low, product(r4, sum(middle, product(r4, high))))));
}
