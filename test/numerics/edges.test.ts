import { describe, expect, it } from 'vitest';
import * as numerics from '../../src/numerics/index.ts';

const { POSITIVE_INFINITY: inf, NaN: nan, MIN_VALUE: least, MAX_VALUE: most } = Number;

describe('edges of the domains', () => {
  it.each([
    [
      'exp',
      numerics.exp,
      [
        [0, 1],
        [-0, 1],
        [inf, inf],
        [-inf, 0],
        [nan, nan],
        [709.79, inf],
        [-745.14, 0],
        [-745.13, least],
      ],
    ],
    [
      'log',
      numerics.log,
      [
        [0, -inf],
        [-0, -inf],
        [1, 0],
        [-1, nan],
        [inf, inf],
        [-inf, nan],
        [nan, nan],
        [most, 709.782712893384],
      ],
    ],
    [
      'logOnePlus',
      numerics.logOnePlus,
      [
        [0, 0],
        [-1, -inf],
        [-2, nan],
        [inf, inf],
        [nan, nan],
      ],
    ],
    [
      'logistic',
      numerics.logistic,
      [
        [0, 0.5],
        [inf, 1],
        [-inf, 0],
        [nan, nan],
      ],
    ],
    [
      'logit',
      numerics.logit,
      [
        [0.5, 0],
        [0, -inf],
        [1, inf],
        [-0.1, nan],
        [1.1, nan],
        [nan, nan],
      ],
    ],
    [
      'tanh',
      numerics.tanh,
      [
        [0, 0],
        [inf, 1],
        [-inf, -1],
        [nan, nan],
        [400, 1],
      ],
    ],
    [
      'sin',
      numerics.sin,
      [
        [0, 0],
        [inf, nan],
        [nan, nan],
        [1_000_001, nan],
      ],
    ],
    [
      'cos',
      numerics.cos,
      [
        [0, 1],
        [-inf, nan],
        [nan, nan],
        [-1_000_001, nan],
      ],
    ],
    [
      'inverseNormal',
      numerics.inverseNormal,
      [
        [0.5, 0],
        [0, -inf],
        [1, inf],
        [-0.1, nan],
        [1.1, nan],
        [nan, nan],
      ],
    ],
    [
      'logGamma',
      numerics.logGamma,
      [
        [0, inf],
        [inf, inf],
        [-1.5, nan],
        [nan, nan],
      ],
    ],
    [
      'round',
      numerics.round,
      [
        [2.5, 3],
        [-2.5, -2],
        [2.4999, 2],
        [-0.5, 0],
        [nan, nan],
        [inf, inf],
      ],
    ],
  ] as const)('%s', (_name, compute, pairs) => {
    for (const [x, value] of pairs) expect(compute(x) + 0, `at ${x}`).toBe(value);
  });

  it.each([
    [
      'power',
      numerics.power,
      [
        [0, 0, 1],
        [0, 2, 0],
        [0, -1, inf],
        [-1, 0.5, nan],
        [1, 1e9, 1],
        [4, 0.5, 2],
        [nan, 1, nan],
        [inf, 2, inf],
      ],
    ],
    [
      'integerPower',
      numerics.integerPower,
      [
        [3, 0, 1],
        [0, 0, 1],
        [3, 5, 243],
        [-2, 3, -8],
        [2, -2, 0.25],
        [2, 0.5, nan],
        [2, nan, nan],
        [2, 1024, inf],
      ],
    ],
    [
      'modulo',
      numerics.modulo,
      [
        [7, 3, 1],
        [-7, 3, 2],
        [7, -3, -2],
        [7, 0, nan],
        [5.5, 2, 1.5],
      ],
    ],
    [
      'gammaQuantile',
      numerics.gammaQuantile,
      [
        [0, 2, 0],
        [1, 2, inf],
        [0.5, 0, nan],
        [0.5, -1, nan],
        [nan, 1, nan],
        [0.5, nan, nan],
        [1.1, 1, nan],
        [0.5, 2e6, nan],
      ],
    ],
  ] as const)('%s', (_name, compute, triples) => {
    for (const [x, y, value] of triples) expect(compute(x, y) + 0, `at ${x}, ${y}`).toBe(value);
  });
});
