import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as numerics from '../../src/numerics/index.ts';
import { neighbour, unitsApart } from './units-apart.ts';

const runs = { seed: 20_260_101, numRuns: 2000 };
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Whether a function never falls over the `reach` doubles on each side of x. */
function neverFallsAround(compute: (x: number) => number, x: number, reach = 25): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let steps = -reach; steps <= reach; steps += 1) {
    const value = compute(neighbour(x, steps));
    if (value < last) return false;
    last = value;
  }
  return true;
}

describe('never falling', () => {
  it('exp, from one double to the next, at every seam of its reduction', () => {
    for (let k = -1075; k < 1024; k += 1) {
      expect(neverFallsAround(numerics.exp, (k + 0.5) * Math.LN2), `around ${k} + 1/2 ln 2`).toBe(true);
    }
  });

  it('log, from one double to the next, at every seam of its reduction', () => {
    for (let x = 5e-320; x < 1e308; x *= 2) {
      expect(neverFallsAround(numerics.log, x * Math.SQRT1_2), `around ${x} sqrt(1/2)`).toBe(true);
      expect(neverFallsAround(numerics.log, x)).toBe(true);
    }
  });

  it.each([
    ['exp', numerics.exp, within(-745, 709)],
    ['log', numerics.log, within(1e-300, 1e300)],
    ['logistic', numerics.logistic, within(-40, 36)],
  ] as const)('%s, from one double to the next', (_name, compute, arguments_) => {
    fc.assert(
      fc.property(arguments_, (x) => neverFallsAround(compute, x, 5)),
      runs,
    );
  });

  it('inverseNormal, from one random word to the next, seams included', () => {
    const ofWord = (word: number) => numerics.inverseNormal((word + 0.5) / 4294967296);
    const seams = [0.075, 0.925, Math.exp(-25), 1 - Math.exp(-25), 0.5].map((p) =>
      Math.floor(p * 4294967296),
    );
    for (const word of seams) {
      for (let step = -50; step < 50; step += 1) {
        if (word + step < 0 || word + step + 1 >= 4294967296) continue;
        expect(ofWord(word + step)).toBeLessThan(ofWord(word + step + 1));
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967294 }), (word) => ofWord(word) < ofWord(word + 1)),
      runs,
    );
  });

  it('tanh where its two formulas meet, up to the error of both', () => {
    for (const x of [0.17, -0.17]) {
      expect(unitsApart(numerics.tanh(neighbour(x, -1)), numerics.tanh(neighbour(x, 1)))).toBeLessThanOrEqual(
        6,
      );
    }
  });

  it('gammaQuantile in p', () => {
    const cases = fc.tuple(within(0.02, 500), within(1e-9, 0.999), within(1e-6, 1e-3));
    fc.assert(
      fc.property(
        cases,
        ([shape, p, more]) => numerics.gammaQuantile(p, shape) <= numerics.gammaQuantile(p + more, shape),
      ),
      { ...runs, numRuns: 300 },
    );
  });
});

describe('identities', () => {
  it('log undoes exp', () => {
    fc.assert(
      fc.property(
        within(-700, 700),
        (x) => Math.abs(numerics.log(numerics.exp(x)) - x) <= 3e-16 * Math.max(1, Math.abs(x)),
      ),
      runs,
    );
  });

  it('logit undoes logistic', () => {
    fc.assert(
      fc.property(within(-30, 10), (x) => Math.abs(numerics.logit(numerics.logistic(x)) - x) <= 1e-11),
      runs,
    );
  });

  it('tanh, sin and inverseNormal are odd, cos is even, to the last bit', () => {
    fc.assert(
      fc.property(within(-900, 900), (x) => {
        const { cos, sin, tanh } = numerics;
        return tanh(-x) === -tanh(x) && sin(-x) === -sin(x) && cos(-x) === cos(x);
      }),
      runs,
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4294967295 }), (word) => {
        const p = (word + 0.5) / 4294967296;
        expect(numerics.inverseNormal(1 - p)).toBe(-numerics.inverseNormal(p));
      }),
      runs,
    );
  });

  it('sin^2 + cos^2 = 1', () => {
    fc.assert(
      fc.property(within(-1e6, 1e6), (x) => {
        const { sin, cos } = numerics;
        return Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1) < 1e-15;
      }),
      runs,
    );
  });

  it('logGamma of a whole number is the logarithm of a factorial', () => {
    let logFactorial = 0;
    for (let n = 1; n < 170; n += 1) {
      expect(Math.abs(numerics.logGamma(n) - logFactorial)).toBeLessThan(1e-12);
      logFactorial += Math.log(n);
    }
  });

  it('gammaQuantile of shape 1 is exponential, of shape 1/2 half a squared normal', () => {
    for (const p of [1e-9, 0.001, 0.2, 0.5, 0.9, 0.99999]) {
      expect(numerics.gammaQuantile(p, 1) / -Math.log1p(-p)).toBeCloseTo(1, 12);
      const z = numerics.inverseNormal((1 + p) / 2);
      if (p > 1e-3) expect(numerics.gammaQuantile(p, 0.5) / (0.5 * z * z)).toBeCloseTo(1, 11);
    }
  });

  it('integerPower multiplies: squares and cubes are plain products', () => {
    fc.assert(
      fc.property(within(-1e50, 1e50), (x) => {
        expect(numerics.integerPower(x, 1)).toBe(x);
        expect(numerics.integerPower(x, 2)).toBe(x * x);
        expect(numerics.integerPower(x, 3)).toBe(x * (x * x));
        expect(numerics.integerPower(x, 4)).toBe(x * x * (x * x));
      }),
      runs,
    );
  });

  it('modulo lies between 0 and the divisor', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e6 }), (x, y) => {
        const rest = numerics.modulo(x, y);
        return rest >= 0 && rest < y && (x - rest) % y === 0;
      }),
      runs,
    );
  });

  it('deviance is zero at the mean, positive elsewhere, and its two forms agree', () => {
    expect(numerics.deviance(7, 7)).toBe(0);
    fc.assert(
      fc.property(within(1, 1e4), within(1, 1e4), (x, mean) => {
        const plain = x * Math.log(x / mean) + mean - x;
        const ours = numerics.deviance(x, mean);
        return ours >= 0 && Math.abs(ours - plain) <= 1e-11 * Math.max(1, x, mean);
      }),
      runs,
    );
  });
});
