import { exponential, logarithm, quarterTurn } from '../../numerics/index.ts';
import type { Local, Routine, RoutineWriter, Value } from '../program/index.ts';
import { expWith } from './exp.ts';
import { logWith } from './log.ts';
import { sineAfterQuarters } from './quarter-turns.ts';
import { routines } from './routine-table.ts';
import { product, sum } from './terms.ts';

/** ln 2 in a part of nine bits, whose product with any exponent of a single is exact, and the rest. */
const LN2 = { LN2_HIGH: 0.693359375, LN2_LOW: -2.121944400546905e-4 };
/** 1.5 * 2^23. */
const ROUNDER = 12582912;
/** pi / 2 in parts of eight and eleven bits and the rest: products with up to 5,215 quarter turns are exact. */
const HALF_PI = {
  HALF_PI_HIGH: 1.5703125,
  HALF_PI_MIDDLE: 4.837512969970703e-4,
  HALF_PI_LOW: 7.549789948768648e-8,
};

const exp = expWith({
  ...LN2,
  LOG2_OF_E: exponential.LOG2_OF_E,
  ROUNDER,
  PLAIN: 87,
  OVERFLOW: 88.72283,
  UNDERFLOW: -103.97208,
  lessOne: shortLessOne,
});

const log = logWith({
  ...LN2,
  LEAST_NORMAL: 1.1754943508222875e-38,
  HUGE: 1e37,
  LIFT: 25,
  LIFTING: 33554432,
  series: shortSeries,
});

const angle = { ...HALF_PI, ROUNDER, TWO_OVER_PI: quarterTurn.TWO_OVER_PI, LARGEST_ANGLE: 8192 };

const inSingles = [exp, log, sineAfterQuarters('sin', 0, angle), sineAfterQuarters('cos', 1, angle)];

/** Every routine for singles: those that take numbers apart are cut where singles are, and have shorter series. */
export const routinesInSingles: readonly Routine[] = routines.map(
  (routine) => inSingles.find(({ name }) => name === routine.name) ?? routine,
);

/** e^r - 1 for |r| <= ln(2) / 2: six of the coefficients leave 5e-9. */
function shortLessOne(to: RoutineWriter, r: Local): Value {
  const { E0, E1, E2, E3, E4, E5 } = exponential;
  const r2 = to.let(product(r, r));
  const high = sum(E4, product(E5, r));
  return sum(
    r,
    product(r2, sum(E0, product(E1, r), product(r2, sum(E2, product(E3, r), product(r2, high))))),
  );
}

/** Four coefficients leave 2e-9 of the logarithm. */
function shortSeries(z: Local, z2: Local): Value {
  const { L0, L1, L2, L3 } = logarithm;
  return sum(L0, product(L1, z), product(z2, sum(L2, product(L3, z))));
}
