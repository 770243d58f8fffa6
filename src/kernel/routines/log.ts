import { exponential, logarithm } from '../../numerics/index.ts';
import {
  both,
  constant,
  type Local,
  not,
  type RoutineWriter,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { exponentOf, holds, minus, over, powerOfTwo, product, sum } from './terms.ts';

const { LN2_HIGH, LN2_LOW } = exponential;
const { L0, L1, L2, L3, L4, L5, L6, LEAST_NORMAL, LIFT } = logarithm;

/** Below it the power of two that gives the mantissa is a normal number. */
const HUGE = 1e300;
/** 2^54, for exponents changed by `LIFT`. */
const LIFTING = 18014398509481984;
const LOWERING = 1 / LIFTING;

/** src/numerics/log.ts. Numbers that are subnormal or huge are brought nearer to 1 first, by an exact power of two. */
export const log = routine('log', 1, (to, x) => {
  const exponent = to.let(exponentOf(x));
  const result = to.let(logOfParts(to, mantissaOf(x, exponent), exponent));
  to.when(not(both(holds(x, '>=', LEAST_NORMAL), holds(x, '<', HUGE))), () => {
    const tiny = holds(x, '<', 1);
    const moved = to.let(product(x, select(tiny, constant(LIFTING), constant(LOWERING))));
    const cut = to.let(exponentOf(moved));
    const own = to.let(minus(cut, select(tiny, constant(LIFT), constant(-LIFT))));
    const value = to.let(logOfParts(to, mantissaOf(moved, cut), own));
    const finite = select(holds(x, '==', Number.POSITIVE_INFINITY), x, value);
    const pole = select(holds(x, '==', 0), constant(Number.NEGATIVE_INFINITY), constant(Number.NaN));
    to.assign(result, select(holds(x, '>', 0), finite, pole));
  });
  return result;
});

function mantissaOf(x: Value, exponent: Value): Value {
  return product(x, powerOfTwo(minus(0, exponent)));
}

/** log(2^exponent * mantissa). */
function logOfParts(to: RoutineWriter, mantissa: Value, exponent: Local): Value {
  const f = to.let(minus(mantissa, 1));
  const s = to.let(over(f, sum(2, f)));
  const z = to.let(product(s, s));
  const z2 = to.let(product(z, z));
  const end = sum(L4, product(L5, z), product(z2, L6));
  const series = sum(L0, product(L1, z), product(z2, sum(L2, product(L3, z), product(z2, end))));
  const halfSquare = to.let(product(0.5, f, f));
  const odd = sum(product(s, sum(halfSquare, product(z, series))), product(exponent, LN2_LOW));
  return minus(product(exponent, LN2_HIGH), minus(halfSquare, odd, f));
}
