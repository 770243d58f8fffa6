import {
  both,
  constant,
  type Local,
  negative,
  not,
  type RoutineWriter,
  rounded,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { exp } from './exp.ts';
import { logOnePlus } from './log-one-plus.ts';
import { saddleMass } from './saddle-mass.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

const DEVIATIONS_ABOVE = 9;
const LENGTHS_ABOVE = 35;
const BOUND = Number.POSITIVE_INFINITY;

/** src/chance/negative-binomial.ts. A mean of 0 takes no work. */
export const negativeBinomial = routine('negative_binomial', 3, (to, u, mean, size) => {
  const isSize = both(holds(size, '>', 0), holds(size, '<', BOUND));
  const isNone = both(isSize, holds(mean, '==', 0));
  const count = to.let(select(isNone, constant(0), constant(Number.NaN)));
  to.when(both(isSize, both(holds(mean, '>', 0), holds(mean, '<', BOUND))), () => {
    to.assign(count, drawn(to, u, mean, size));
  });
  return count;
});

function drawn(to: RoutineWriter, u: Local, mean: Local, size: Local): Value {
  const ratio = to.let(over(mean, size));
  const growth = to.let(sum(1, ratio));
  const variance = to.let(product(mean, growth));
  const start = walkStart(to, mean, variance);
  const deviations = product(DEVIATIONS_ABOVE, rounded('sqrt', variance));
  const limit = rounded('ceil', sum(mean, deviations, product(LENGTHS_ABOVE, growth)));
  const again = to.let(over(mean, sum(mean, size)));
  const mass = to.let(constant(0));
  const isFromZero = holds(start, '==', 0);
  to.when(isFromZero, () => {
    to.assign(mass, call(exp, product(negative(size), call(logOnePlus, ratio))));
  });
  to.when(not(isFromZero), () => to.assign(mass, massAt(to, start, size, again)));
  return call(countWalk, u, start, limit, mass, product(size, again), again);
}

function massAt(to: RoutineWriter, count: Local, size: Local, again: Local): Value {
  const n = to.let(sum(count, size));
  const mass = call(saddleMass, size, count, product(n, minus(1, again)), product(n, again));
  return product(mass, over(size, n));
}
