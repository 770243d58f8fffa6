import { exponential, logarithm } from '../../numerics/index.ts';
import {
  both,
  constant,
  type Local,
  not,
  type Routine,
  type RoutineWriter,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { exponentOf, holds, minus, over, powerOfTwo, product, sum } from './terms.ts';

/** What `log` is worked out with: ln 2 in two parts, the series of the mantissa, and where numbers are brought nearer to 1 first. */
export interface LogNumbers {
  readonly LN2_HIGH: number;
  readonly LN2_LOW: number;
  readonly LEAST_NORMAL: number;
  /** Below it the power of two that gives the mantissa is a normal number. */
  readonly HUGE: number;
  /** Exponent by which numbers out of these bounds are lifted or lowered, and two to the power of it. */
  readonly LIFT: number;
  readonly LIFTING: number;
  /** (log((1 + s) / (1 - s)) - 2 s) / (s z) in powers of z = s^2. */
  readonly series: (z: Local, z2: Local) => Value;
}

/** src/numerics/log.ts. */
export const log = logWith({
  ...exponential,
  ...logarithm,
  HUGE: 1e300,
  LIFTING: 18014398509481984,
  series,
});

/** Numbers that are subnormal or huge are brought nearer to 1 first, by an exact power of two. */
export function logWith(numbers: LogNumbers): Routine {
  const { LEAST_NORMAL, HUGE, LIFT, LIFTING } = numbers;
  return routine('log', 1, (to, x) => {
    const exponent = to.let(exponentOf(x));
    const result = to.let(logOfParts(to, numbers, mantissaOf(x, exponent), exponent));
    to.when(not(both(holds(x, '>=', LEAST_NORMAL), holds(x, '<', HUGE))), () => {
      const tiny = holds(x, '<', 1);
      const moved = to.let(product(x, select(tiny, constant(LIFTING), constant(1 / LIFTING))));
      const cut = to.let(exponentOf(moved));
      const own = to.let(minus(cut, select(tiny, constant(LIFT), constant(-LIFT))));
      const value = to.let(logOfParts(to, numbers, mantissaOf(moved, cut), own));
      const finite = select(holds(x, '==', Number.POSITIVE_INFINITY), x, value);
      const pole = select(holds(x, '==', 0), constant(Number.NEGATIVE_INFINITY), constant(Number.NaN));
      to.assign(result, select(holds(x, '>', 0), finite, pole));
    });
    return result;
  });
}

function mantissaOf(x: Value, exponent: Value): Value {
  return product(x, powerOfTwo(minus(0, exponent)));
}

/** log(2^exponent * mantissa). */
function logOfParts(to: RoutineWriter, numbers: LogNumbers, mantissa: Value, exponent: Local): Value {
  const { LN2_HIGH, LN2_LOW } = numbers;
  const f = to.let(minus(mantissa, 1));
  const s = to.let(over(f, sum(2, f)));
  const z = to.let(product(s, s));
  const z2 = to.let(product(z, z));
  const halfSquare = to.let(product(0.5, f, f));
  const odd = sum(product(s, sum(halfSquare, product(z, numbers.series(z, z2)))), product(exponent, LN2_LOW));
  return minus(product(exponent, LN2_HIGH), minus(halfSquare, odd, f));
}

function series(z: Local, z2: Local): Value {
  const { L0, L1, L2, L3, L4, L5, L6 } = logarithm;
  const end = sum(L4, product(L5, z), product(z2, L6));
  return sum(L0, product(L1, z), product(z2, sum(L2, product(L3, z), product(z2, end))));
}
