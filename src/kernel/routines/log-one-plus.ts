import { both, routine, select } from '../program/index.ts';
import { log } from './log.ts';
import { call, holds, minus, over, sum } from './terms.ts';

/** src/numerics/log-one-plus.ts. */
export const logOnePlus = routine('log_one_plus', 1, (to, x) => {
  const whole = to.let(sum(1, x));
  const plain = to.let(call(log, whole));
  const ordinary = both(holds(whole, '>', 0), holds(whole, '!=', Number.POSITIVE_INFINITY));
  return select(ordinary, sum(plain, over(minus(x, minus(whole, 1)), whole)), plain);
});
