import { not, rounded, routine } from '../program/index.ts';
import { log } from './log.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

/** Below this |x - mean| / (x + mean) a series of so many terms is used. */
const NEAR = 0.1;
const TERMS = 9;

/** src/numerics/deviance.ts. */
export const deviance = routine('deviance', 2, (to, x, mean) => {
  const gap = to.let(minus(x, mean));
  const v = to.let(over(gap, sum(x, mean)));
  const value = to.let(product(gap, v));
  const isFar = holds(rounded('abs', v), '>=', NEAR);
  to.when(not(isFar), () => {
    const square = to.let(product(v, v));
    const term = to.let(product(2, x, v));
    for (let j = 1; j <= TERMS; j += 1) {
      to.assign(term, product(term, square));
      to.assign(value, sum(value, over(term, 2 * j + 1)));
    }
  });
  to.when(isFar, () => to.assign(value, minus(product(x, call(log, over(x, mean))), gap)));
  return value;
});
