import { describe, expect, it } from 'vitest';
import * as chance from '../../src/chance/index.ts';

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;

describe('parameters that mean nothing give NaN, which the engine reports', () => {
  it.each([
    [
      'uniform',
      chance.uniform,
      [
        [2, 1],
        [nan, 1],
        [0, nan],
      ],
    ],
    [
      'normal',
      chance.normal,
      [
        [0, -1],
        [nan, 1],
        [0, nan],
      ],
    ],
    [
      'lognormal',
      chance.lognormal,
      [
        [0, -1],
        [nan, 1],
        [0, nan],
      ],
    ],
    ['bernoulli', chance.bernoulli, [[-0.1], [1.1], [nan]]],
    ['poisson', chance.poisson, [[-1], [inf], [nan], [1e13]]],
    [
      'negativeBinomial',
      chance.negativeBinomial,
      [
        [-1, 2],
        [3, 0],
        [3, -1],
        [nan, 1],
        [3, nan],
        [inf, 1],
        [3, inf],
      ],
    ],
    [
      'binomial',
      chance.binomial,
      [
        [-1, 0.5],
        [2.5, 0.5],
        [3, -0.1],
        [3, 1.1],
        [nan, 0.5],
        [3, nan],
        [inf, 0.5],
      ],
    ],
    ['exponential', chance.exponential, [[-1], [inf], [nan]]],
    [
      'triangular',
      chance.triangular,
      [
        [0, 2, 1],
        [1, 0, 2],
        [nan, 1, 2],
        [0, nan, 2],
        [0, 1, nan],
      ],
    ],
    [
      'logTriangular',
      chance.logTriangular,
      [
        [0, 1, 2],
        [-1, 1, 2],
        [1, 3, 2],
        [nan, 1, 2],
        [1, nan, 2],
        [1, 2, nan],
      ],
    ],
    [
      'powerLaw',
      chance.powerLaw,
      [
        [-1, 1, 2, 5, 10],
        [0, 0, 2, 5, 10],
        [1, -1, 2, 5, 10],
        [1, 1, nan, 5, 10],
        [1, 1, inf, 5, 10],
        [1, 1, 2, 5, 4],
        [1, 1, 2, 0, 4],
        [1, 1, 2, 1, 4],
        [1, 1, 2, 2.5, 4],
        [1, 1, 2, 2, 4.5],
        [1, 1, 2, 20_000, 30_000],
        [nan, 1, 2, 2, 4],
        [1, nan, 2, 2, 4],
      ],
    ],
  ] as const)('%s', (_name, draw, cases) => {
    const compute = draw as (u: number, ...parameters: readonly number[]) => number;
    for (const parameters of cases) {
      for (const u of [0.01, 0.5, 0.99]) expect(compute(u, ...parameters), `${u}, ${parameters}`).toBeNaN();
    }
  });

  it('but degenerate ones are fine', () => {
    for (const u of [0.01, 0.5, 0.99]) {
      expect(chance.triangular(u, 3, 3, 3)).toBe(3);
      expect(chance.logTriangular(u, 1, 1, 1)).toBe(1);
      expect(chance.uniform(u, 2, 2)).toBe(2);
      expect(chance.normal(u, 7, 0)).toBe(7);
      expect(chance.exponential(u, 0) + 0).toBe(0);
      expect(chance.bernoulli(u, 0)).toBe(0);
      expect(chance.bernoulli(u, 1)).toBe(1);
      expect(chance.powerLaw(u, 0, 1, 2, 4, 4)).toBe(4);
      expect(chance.powerLaw(u, 1, 0, 2, 2, 4)).toBe(1);
    }
  });
});
