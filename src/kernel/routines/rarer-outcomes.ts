import {
  constant,
  extreme,
  type Local,
  negative,
  not,
  type RoutineWriter,
  rounded,
  routine,
} from '../program/index.ts';
import { countWalk, walkStart } from './count-walk.ts';
import { exp } from './exp.ts';
import { integerPower } from './integer-power.ts';
import { logOnePlus } from './log-one-plus.ts';
import { saddleMass } from './saddle-mass.ts';
import { call, holds, minus, over, product, sum } from './terms.ts';

const FEW_TRIALS = 1024;
const DEVIATIONS_ABOVE = 8;
const COUNTS_ABOVE = 40;

/** Trials up to which every walk begins at 0 and may go to the end. */
const WHOLE_WALK = 31;

/** Successes in n > 0 trials of a chance p in (0, 1/2] at level u: src/chance/binomial.ts. */
export const rarerOutcomes = routine('rarer_outcomes', 3, (to, u, n, p) => {
  const other = to.let(minus(1, p));
  const odds = to.let(over(p, other));
  const start = to.let(constant(0));
  const limit = to.let(n);
  const mass = to.let(constant(0));
  const isShort = holds(n, '<=', WHOLE_WALK);
  to.when(isShort, () => to.assign(mass, call(integerPower, other, n)));
  to.when(not(isShort), () => {
    const mean = to.let(product(n, p));
    const variance = to.let(product(mean, other));
    to.assign(start, walkStart(to, mean, variance));
    const above = sum(mean, product(DEVIATIONS_ABOVE, rounded('sqrt', variance)));
    to.assign(limit, extreme('min', n, sum(rounded('ceil', above), COUNTS_ABOVE)));
    const isFromZero = holds(start, '==', 0);
    to.when(isFromZero, () => to.assign(mass, noneOf(to, n, p, other)));
    to.when(not(isFromZero), () => {
      to.assign(mass, call(saddleMass, start, minus(n, start), mean, product(n, other)));
    });
  });
  return call(countWalk, u, start, limit, mass, product(n, odds), negative(odds));
});

/** Chance of no success at all. */
function noneOf(to: RoutineWriter, n: Local, p: Local, other: Local): Local {
  const chance = to.let(constant(0));
  const isFew = holds(n, '<=', FEW_TRIALS);
  to.when(isFew, () => to.assign(chance, call(integerPower, other, n)));
  to.when(not(isFew), () => to.assign(chance, call(exp, product(n, call(logOnePlus, negative(p))))));
  return chance;
}
