import { negative, rounded, routine, select } from '../program/index.ts';
import { exp } from './exp.ts';
import { expLessOneNearZero } from './exp-less-one.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

/** Below this |x| the formula without cancellation is used. */
const NEAR_ZERO = 0.17;

/** src/numerics/tanh.ts. */
export const tanh = routine('tanh', 1, (to, x) => {
  const size = to.let(rounded('abs', x));
  const decay = to.let(call(exp, product(-2, size)));
  const value = to.let(over(minus(1, decay), sum(1, decay)));
  to.when(holds(size, '<', NEAR_ZERO), () => {
    const growth = to.let(expLessOneNearZero(to, to.let(product(2, size))));
    to.assign(value, over(growth, sum(growth, 2)));
  });
  return select(holds(x, '<', 0), negative(value), value);
});
