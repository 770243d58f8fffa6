import { both, constant, negative, routine, select } from '../program/index.ts';
import { log } from './log.ts';
import { call, holds, minus, product } from './terms.ts';

/** src/chance/exponential.ts. */
export const exponential = routine('exponential', 2, (to, u, mean) => {
  const value = to.let(product(negative(mean), call(log, minus(1, u))));
  const isMean = both(holds(mean, '>=', 0), holds(mean, '<', Number.POSITIVE_INFINITY));
  return select(isMean, value, constant(Number.NaN));
});
