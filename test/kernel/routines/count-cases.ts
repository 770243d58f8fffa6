import fc from 'fast-check';
import { countWalk } from '../../../src/chance/count-walk.ts';
import * as chance from '../../../src/chance/index.ts';
import { saddleMass } from '../../../src/chance/saddle-mass.ts';
import { after, any, before, between, type Case, combinations, LUCK, luck, STRANGE } from './inputs.ts';

/** Negative numbers, halves and what is no count at all. */
const NO_COUNTS = [-1, 0.5, -0, Infinity, -Infinity, NaN];
const TRIALS = [
  0,
  1,
  2,
  3,
  7,
  20,
  300,
  1023,
  1024,
  1025,
  4000,
  100_000,
  1_000_000,
  2 ** 53,
  1e300,
  ...NO_COUNTS,
];
const CHANCES = [
  0,
  1,
  0.5,
  before(0.5),
  after(0.5),
  1e-300,
  1e-9,
  0.003,
  0.01,
  0.3,
  0.8,
  before(1),
  -0.1,
  1.1,
  -0,
  NaN,
];
const MEANS = [...STRANGE, 1e-9, 0.01, 0.7, 4.5, 56, 90, 100.5, 120, 900, 1e4, 1e6, 1e14, -1];
const SIZES = [...STRANGE, 0.5, 2, 20, 60, 500, 1e6, 1e15, -1];

const trials = fc.oneof(fc.nat(9), fc.nat(3000), fc.nat(1_000_000));
const mean = fc.oneof(between(0, 5), between(0, 200), between(0, 1e5));

export const countCases: Readonly<Record<string, Case>> = {
  saddle_mass: {
    own: saddleMass,
    inputs: combinations([16, 40.5, 1e6], [16, 55.5, 1e9], [30, 41, 1e6], [NaN, 30, 1e9]),
    random: fc.tuple(between(10, 1e5), between(10, 1e5), between(10, 1e5), between(10, 1e5)),
  },
  count_walk: {
    own: countWalk,
    inputs: combinations(
      LUCK,
      [0, 17, NaN],
      [0, 40, 5e6, Infinity, NaN],
      [1, 1e-3, NaN],
      [0, 7, NaN],
      [0, 0.4, -0.1],
    ),
    random: fc.tuple(luck, fc.nat(40), fc.nat(400), between(0, 1), between(0, 90), between(-0.5, 0.9)),
  },
  poisson: {
    own: chance.poisson,
    inputs: combinations(LUCK, MEANS),
    random: fc.tuple(luck, fc.oneof(mean, any)),
  },
  negative_binomial: {
    own: chance.negativeBinomial,
    inputs: combinations(
      LUCK,
      MEANS.filter((one) => !(one > 1000 && one < 1e15)),
      SIZES,
    ),
    random: fc.tuple(luck, fc.oneof(between(0, 5), between(0, 200)), between(0.5, 1000)),
  },
  binomial: {
    own: chance.binomial,
    inputs: combinations(LUCK, TRIALS, CHANCES),
    random: fc.tuple(luck, trials, fc.oneof(between(0, 1), between(0, 0.01), between(0.99, 1))),
  },
  rarer_outcomes: {
    own: chance.binomial,
    inputs: combinations(
      LUCK,
      TRIALS.filter((n) => n >= 1 && n <= 1e6),
      CHANCES.filter((p) => p > 0 && p <= 0.5),
    ),
    random: fc.tuple(
      luck,
      trials.filter((n) => n > 0),
      between(1e-9, 0.5),
    ),
  },
};
