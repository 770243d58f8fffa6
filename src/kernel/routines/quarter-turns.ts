import { exponential, quarterTurn } from '../../numerics/index.ts';
import {
  constant,
  type Local,
  negative,
  type Routine,
  type RoutineWriter,
  rounded,
  routine,
  select,
  type Value,
} from '../program/index.ts';
import { holds, minus, product, sum } from './terms.ts';

const { C0, C1, C2, C3, C4, C5, S0, S1, S2, S3, S4, S5 } = quarterTurn;

/** How an angle is cut into quarter turns and a rest: pi / 2 in three parts, and the largest angle that they are good for. */
export interface AngleNumbers {
  readonly ROUNDER: number;
  readonly TWO_OVER_PI: number;
  readonly HALF_PI_HIGH: number;
  readonly HALF_PI_MIDDLE: number;
  readonly HALF_PI_LOW: number;
  readonly LARGEST_ANGLE: number;
}

/** Sine or cosine: src/numerics/quarter-turns.ts. */
export const sin = sineAfterQuarters('sin', 0, { ...exponential, ...quarterTurn });
export const cos = sineAfterQuarters('cos', 1, { ...exponential, ...quarterTurn });

/** The sine of an angle some quarter turns on. */
export function sineAfterQuarters(name: string, quarters: number, numbers: AngleNumbers): Routine {
  const { HALF_PI_HIGH, HALF_PI_LOW, HALF_PI_MIDDLE, LARGEST_ANGLE, ROUNDER, TWO_OVER_PI } = numbers;
  return routine(name, 1, (to, x) => {
    const k = to.let(minus(sum(product(x, TWO_OVER_PI), ROUNDER), ROUNDER));
    const coarse = to.let(minus(x, product(k, HALF_PI_HIGH)));
    const step = to.let(product(k, HALF_PI_MIDDLE));
    const r = to.let(minus(coarse, step));
    const tail = to.let(minus(coarse, r, step, product(k, HALF_PI_LOW)));
    const turn = to.let(remainder(to, sum(k, quarters), 4));
    const isOdd = holds(remainder(to, turn, 2), '!=', 0);
    const z = to.let(product(r, r));
    const value = to.let(select(isOdd, cosineNearZero(to, r, z, tail), sineNearZero(r, z, tail)));
    const signed = select(holds(turn, '<', 2), value, negative(value));
    return select(holds(rounded('abs', x), '<=', LARGEST_ANGLE), signed, constant(Number.NaN));
  });
}

/** The remainder of a whole number by 2 or 4, from 0 on. */
function remainder(to: RoutineWriter, whole: Value, by: 2 | 4): Value {
  const kept = to.let(whole);
  return minus(kept, product(by, rounded('floor', product(kept, 1 / by))));
}

function sineNearZero(r: Local, z: Local, tail: Local): Value {
  const series = polynomial(z, [S0, S1, S2, S3, S4, S5]);
  return sum(r, sum(product(z, r, series), product(tail, minus(1, product(0.5, z)))));
}

function cosineNearZero(to: RoutineWriter, r: Local, z: Local, tail: Local): Value {
  const half = to.let(product(0.5, z));
  const top = to.let(minus(1, half));
  const series = product(z, z, polynomial(z, [C0, C1, C2, C3, C4, C5]));
  return sum(top, sum(minus(1, top, half), minus(series, product(r, tail))));
}

/** a + z (b + z (c + ..)). */
function polynomial(z: Value, [first = 0, ...rest]: readonly number[]): Value {
  return rest.length === 0 ? constant(first) : sum(first, product(z, polynomial(z, rest)));
}
