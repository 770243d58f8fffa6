import {
  both,
  constant,
  type Local,
  negative,
  not,
  rounded,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { stirlingError } from './stirling-error.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

const TWO_PI = 6.283185307179586;
const DEVIATIONS_ABOVE = 8;
const COUNTS_ABOVE = 40;

/** src/chance/poisson.ts. A mean of 0 takes no work. */
export const poisson = routine('poisson', 2, (to, u, mean) => {
  const count = to.let(select(holds(mean, '==', 0), constant(0), constant(Number.NaN)));
  to.when(both(holds(mean, '>', 0), holds(mean, '<', Number.POSITIVE_INFINITY)), () => {
    const start = walkStart(to, mean, mean);
    const above = sum(mean, product(DEVIATIONS_ABOVE, rounded('sqrt', mean)));
    const limit = to.let(sum(rounded('ceil', above), COUNTS_ABOVE));
    const isFromZero = holds(start, '==', 0);
    const mass = to.let(constant(0));
    to.when(isFromZero, () => to.assign(mass, call(exp, negative(mean))));
    to.when(not(isFromZero), () => to.assign(mass, massAt(start, mean)));
    to.assign(count, call(countWalk, u, start, limit, mass, mean, constant(0)));
  });
  return count;
});

function massAt(count: Local, mean: Local): Value {
  const logarithm = minus(negative(call(stirlingError, count)), call(deviance, count, mean));
  return over(call(exp, logarithm), rounded('sqrt', product(TWO_PI, count)));
}
