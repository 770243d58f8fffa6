import { constant, routine, select } from '../program/index.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { call, holds, product } from './terms.ts';

/** src/numerics/power.ts. */
export const power = routine('power', 2, (to, x, y) => {
  const value = to.let(call(exp, product(y, call(log, x))));
  return select(holds(y, '==', 0), constant(1), value);
});
