import { exponential } from '../../numerics/index.ts';
import { constant, not, rounded, routine, select } from '../program/index.ts';
import { expLessOneNearZero } from './exp-less-one.ts';
import { holds, minus, powerOfTwo, product, sum } from './terms.ts';

const { LN2_HIGH, LN2_LOW, LOG2_OF_E, OVERFLOW, ROUNDER, UNDERFLOW } = exponential;

/** Within it e^x is far from both ends of the doubles, so one power of two will do. */
const PLAIN = 700;

/** src/numerics/exp.ts. */
export const exp = routine('exp', 1, (to, x) => {
  const k = to.let(minus(sum(product(x, LOG2_OF_E), ROUNDER), ROUNDER));
  const r = to.let(minus(x, product(k, LN2_HIGH), product(k, LN2_LOW)));
  const scaled = to.let(sum(1, expLessOneNearZero(to, r)));
  const result = to.let(product(scaled, powerOfTwo(k)));
  to.when(not(holds(rounded('abs', x), '<', PLAIN)), () => {
    const half = to.let(rounded('floor', product(k, 0.5)));
    const value = product(scaled, powerOfTwo(half), powerOfTwo(minus(k, half)));
    const large = select(holds(x, '>', OVERFLOW), constant(Number.POSITIVE_INFINITY), value);
    to.assign(result, select(holds(x, '<', UNDERFLOW), constant(0), large));
  });
  return result;
});
