import { exponential } from '../../numerics/index.ts';
import {
  constant,
  type Local,
  not,
  type Routine,
  type RoutineWriter,
  rounded,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { expLessOneNearZero } from './exp-less-one.ts';
import { holds, minus, powerOfTwo, product, sum } from './terms.ts';

/** What `exp` is worked out with: how x is cut into a whole number of ln 2 and a rest, and where it ends. */
export interface ExpNumbers {
  readonly LOG2_OF_E: number;
  readonly ROUNDER: number;
  readonly LN2_HIGH: number;
  readonly LN2_LOW: number;
  readonly OVERFLOW: number;
  readonly UNDERFLOW: number;
  /** Within it e^x is far from both ends of the numbers, so one power of two will do. */
  readonly PLAIN: number;
  /** e^r - 1 of the rest. */
  readonly lessOne: (to: RoutineWriter, r: Local) => Value;
}

/** src/numerics/exp.ts. */
export const exp = expWith({ ...exponential, PLAIN: 700, lessOne: expLessOneNearZero });

export function expWith(numbers: ExpNumbers): Routine {
  const { LN2_HIGH, LN2_LOW, LOG2_OF_E, OVERFLOW, PLAIN, ROUNDER, UNDERFLOW } = numbers;
  return routine('exp', 1, (to, x) => {
    const k = to.let(minus(sum(product(x, LOG2_OF_E), ROUNDER), ROUNDER));
    const r = to.let(minus(x, product(k, LN2_HIGH), product(k, LN2_LOW)));
    const scaled = to.let(sum(1, numbers.lessOne(to, r)));
    const result = to.let(product(scaled, powerOfTwo(k)));
    to.when(not(holds(rounded('abs', x), '<', PLAIN)), () => {
      const half = to.let(rounded('floor', product(k, 0.5)));
      const value = product(scaled, powerOfTwo(half), powerOfTwo(minus(k, half)));
      const large = select(holds(x, '>', OVERFLOW), constant(Number.POSITIVE_INFINITY), value);
      to.assign(result, select(holds(x, '<', UNDERFLOW), constant(0), large));
    });
    return result;
  });
}
