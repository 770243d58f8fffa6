import fc from 'fast-check';
import * as chance from '../../../src/chance/index.ts';
import { any, between, type Case, combinations, LUCK, luck, STRANGE } from './inputs.ts';

const ANYWHERE = fc.oneof(any, between(-10, 10));

/** Three numbers that rise, mostly. */
const rising = fc.oneof(
  fc.tuple(ANYWHERE, ANYWHERE, ANYWHERE),
  fc
    .tuple(between(0, 9), between(0, 1e9), between(0, 1e9))
    .map(([a, b, c]) => [a, a + b, a + b + c] as const),
);

const ordered = { inputs: combinations(LUCK, [...STRANGE, 1], [...STRANGE, 1, 2], [...STRANGE, 1, 2, 3]) };

const withRising = (own: Case['own']): Case => ({
  own,
  ...ordered,
  random: fc.tuple(luck, rising).map(([u, three]) => [u, ...three]),
});

export const drawCases: Readonly<Record<string, Case>> = {
  uniform: {
    own: chance.uniform,
    inputs: combinations(LUCK, [...STRANGE, 1, 2], [...STRANGE, 1, 2, 3]),
    random: fc.tuple(luck, ANYWHERE, ANYWHERE),
  },
  normal: {
    own: chance.normal,
    inputs: combinations(LUCK, [...STRANGE, 1, 2], [...STRANGE, 1, 2, 3]),
    random: fc.tuple(luck, ANYWHERE, ANYWHERE),
  },
  lognormal: {
    own: chance.lognormal,
    inputs: combinations(LUCK, [...STRANGE, 1, 2], [...STRANGE, 1, 2, 3]),
    random: fc.tuple(luck, ANYWHERE, ANYWHERE),
  },
  bernoulli: {
    own: chance.bernoulli,
    inputs: combinations(LUCK, [...STRANGE, ...LUCK, -0.1, 1.1]),
    random: fc.tuple(luck, fc.oneof(any, between(-0.2, 1.2))),
  },
  exponential: {
    own: chance.exponential,
    inputs: combinations(LUCK, [...STRANGE, 1, 2, -1]),
    random: fc.tuple(luck, ANYWHERE),
  },
  triangular: withRising(chance.triangular),
  log_triangular: withRising(chance.logTriangular),
};
