import fc from 'fast-check';
import * as numerics from '../../../src/numerics/index.ts';
import { spread } from '../../numerics/spread.ts';
import { any, around, between, type Case, combinations, STRANGE } from './inputs.ts';

const ANGLES = [
  ...STRANGE,
  ...around(1e-9, 0.1, 1, 3, 1e6),
  ...Array.from({ length: 40 }, (_, k) => around((k * Math.PI) / 4)).flat(),
  ...spread(-100, 100),
];

export const numericsCases: Readonly<Record<string, Case>> = {
  exp: {
    own: numerics.exp,
    inputs: combinations([
      ...STRANGE,
      ...around(1e-17, 0.3465, 1, 50, 700, 708.5, 709.782712893384, 745.1332191019412, 746),
      ...spread(-0.35, 0.35),
      ...spread(-745, 709),
    ]),
    random: fc.tuple(fc.oneof(any, between(-60, 60), between(-760, 760))),
  },
  log: {
    own: numerics.log,
    inputs: combinations([
      ...STRANGE,
      ...around(2.2250738585072014e-308, Math.SQRT1_2, Math.SQRT2, 1, 2, 1e300, 1e-300),
      ...spread(0.7, 1.42),
      ...spread(0, 1e6),
      ...Array.from({ length: 2098 }, (_, k) => 2 ** (k - 1074)),
      ...Array.from({ length: 2098 }, (_, k) => Math.SQRT1_2 * 2 ** (k - 1073)),
    ]),
    random: fc.tuple(fc.oneof(any, between(0, 2), between(0, 1e-307), between(1e299, 1.7e308))),
  },

  tanh: {
    own: numerics.tanh,
    inputs: combinations([
      ...STRANGE,
      ...around(1e-300, 1e-9, 0.17, 0.1, 1, 19, 22, 350, 372.6),
      ...spread(-3, 3),
    ]),
    random: fc.tuple(fc.oneof(any, between(-3, 3), between(-0.2, 0.2))),
  },
  log_one_plus: {
    own: numerics.logOnePlus,
    inputs: combinations([...STRANGE, ...around(1e-300, 1e-17, 1e-9, 0.3, 1, 1e16, 1e300), ...spread(-1, 3)]),
    random: fc.tuple(fc.oneof(any, between(-1.1, 3), between(-1e-6, 1e-6))),
  },
  power: {
    own: numerics.power,
    inputs: combinations([...STRANGE, ...around(0.3, 1, 2, 1e200)], [...STRANGE, ...around(0.5, 1, 7, 1e10)]),
    random: fc.tuple(fc.oneof(any, between(0, 30)), fc.oneof(any, between(-5, 5))),
  },
  integer_power: {
    own: numerics.integerPower,
    inputs: combinations(
      [...STRANGE, ...around(0.3, 1, 2), -2, 0.9999999],
      [
        ...STRANGE,
        ...Array.from({ length: 40 }, (_, n) => n - 20),
        0.5,
        1024,
        1e6,
        2 ** 31 - 1,
        1 - 2 ** 31,
        2 ** 31,
      ],
    ),
    random: fc.tuple(
      fc.oneof(any, between(-2, 2)),
      fc.oneof(any, fc.integer(), fc.integer({ min: -60, max: 60 })),
    ),
  },

  sin: {
    own: numerics.sin,
    inputs: combinations(ANGLES),
    random: fc.tuple(fc.oneof(any, between(-1.1e6, 1.1e6), between(-9, 9))),
  },
  cos: {
    own: numerics.cos,
    inputs: combinations(ANGLES),
    random: fc.tuple(fc.oneof(any, between(-1.1e6, 1.1e6), between(-9, 9))),
  },
  inverseNormal: {
    own: numerics.inverseNormal,
    inputs: combinations([
      ...STRANGE,
      ...around(0.075, 0.925, 0.5, 1, 1e-9, 1.3887943864964e-11, 1e-12, 1e-300, 0.3),
      2,
      ...spread(0, 1),
      ...spread(0, 2e-11),
    ]),
    random: fc.tuple(fc.oneof(any, between(0, 1), between(0, 1e-9), between(0.9999, 1))),
  },
  stirling_error: {
    own: numerics.stirlingError,
    inputs: combinations([...STRANGE, ...around(1, 10, 16.5, 1000, 1e12), ...spread(10, 1000)]),
    random: fc.tuple(fc.oneof(any, between(10, 1e6))),
  },
  deviance: {
    own: numerics.deviance,
    inputs: combinations(
      [...STRANGE, ...around(1, 9, 11, 100, 122, 1e9)],
      [...STRANGE, ...around(1, 9, 11, 100, 122.22222222222223, 1e9)],
    ),
    random: fc.oneof(
      fc.tuple(any, any),
      fc.tuple(between(10, 1e5), between(0.7, 1.4)).map(([x, ratio]) => [x, x * ratio]),
    ),
  },
};
