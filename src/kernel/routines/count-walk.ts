import { LONGEST_WALK } from '../../chance/index.ts';
import {
  both,
  constant,
  type Local,
  type RoutineWriter,
  rounded,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { holds, minus, over, product, sum } from './terms.ts';

const WORTH_SKIPPING = 16;
const NEGLIGIBLE = 7.5;

/** Where to start a walk: src/chance/count-walk.ts. */
export function walkStart(to: RoutineWriter, mean: Value, variance: Value): Local {
  const start = to.let(rounded('floor', minus(mean, product(NEGLIGIBLE, rounded('sqrt', variance)))));
  return to.let(select(holds(start, '>=', WORTH_SKIPPING), start, constant(0)));
}

/** src/chance/count-walk.ts, whose arguments it has in the same order. A walk that is refused has no step. */
export const countWalk = routine('count_walk', 6, (to, u, start, limit, startMass, rise, slope) => {
  const isShort = holds(minus(limit, start), '<=', LONGEST_WALK);
  const end = to.let(select(isShort, limit, constant(Number.NaN)));
  const count = to.let(start);
  // A step of its own, so that a lane's next mass need not wait for whether the lane is still on its way.
  const step = to.let(start);
  const mass = to.let(startMass);
  const reached = to.let(startMass);
  to.while(both(holds(reached, '<', u), holds(step, '<', end)), () => {
    const next = to.let(sum(step, 1));
    to.assign(mass, product(mass, over(sum(rise, product(slope, step)), next)));
    to.assign(step, next);
    to.assign(count, next);
    to.assign(reached, sum(reached, mass));
  });
  return select(isShort, count, constant(Number.NaN));
});
