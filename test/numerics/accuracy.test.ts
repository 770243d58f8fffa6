import { describe, expect, it } from 'vitest';
import * as numerics from '../../src/numerics/index.ts';
import { gammaQuantiles, powerValues, referenceValues } from './reference-values.ts';
import { spread } from './spread.ts';
import { unitsApart } from './units-apart.ts';

/** Bounds in units in the last place against 40-digit values; logit and logGamma lose more where they cross zero. */
const unitsAllowed: Readonly<Record<keyof typeof referenceValues, number>> = {
  exp: 1,
  log: 1,
  logOnePlus: 2,
  logistic: 2,
  logit: 4,
  tanh: 3,
  sin: 2,
  cos: 2,
  inverseNormal: 8,
  logGamma: 40,
  stirlingError: 16,
};

/** The functions under test by name. */
const computed: Readonly<Record<keyof typeof referenceValues, (x: number) => number>> = numerics;

const names = Object.keys(referenceValues) as (keyof typeof referenceValues)[];

describe('accuracy against 40-digit values', () => {
  it.each(names)('%s', (name) => {
    for (const [x, value] of referenceValues[name]) {
      const got = computed[name](x);
      const apart = unitsApart(got, value);
      const crossesZero = (name === 'logit' || name === 'logGamma') && Math.abs(got - value) < 1e-14;
      expect(crossesZero || apart <= unitsAllowed[name], `${name}(${x}) = ${got}, ${value} expected`).toBe(
        true,
      );
    }
  });

  it('power loses no more than |y log x| units', () => {
    for (const [x, y, value] of powerValues) {
      expect(unitsApart(numerics.power(x, y), value)).toBeLessThanOrEqual(2 + Math.abs(y * Math.log(x)));
    }
  });

  it('gammaQuantile to 12 digits, 1 part in 10^12', () => {
    for (const [p, shape, value] of gammaQuantiles) {
      expect(Math.abs(numerics.gammaQuantile(p, shape) / value - 1)).toBeLessThan(1e-12);
    }
  });
});

describe('agreement with the mathematics of the machine, itself within a unit or two', () => {
  it.each([
    ['exp', numerics.exp, Math.exp, -745, 709, 2],
    ['exp near 0', numerics.exp, Math.exp, -1, 1, 2],
    ['log', numerics.log, Math.log, 1e-12, 1e12, 2],
    ['log near 1', numerics.log, Math.log, 0.5, 2, 2],
    ['log(1 + x)', numerics.logOnePlus, Math.log1p, -0.99, 3, 2],
    ['tanh', numerics.tanh, Math.tanh, -20, 20, 4],
    ['tanh near 0', numerics.tanh, Math.tanh, -0.5, 0.5, 4],
    ['sin', numerics.sin, Math.sin, -1e6, 1e6, 2],
    ['cos', numerics.cos, Math.cos, -1e6, 1e6, 2],
    ['sin near 0', numerics.sin, Math.sin, -7, 7, 2],
    ['cos near 0', numerics.cos, Math.cos, -7, 7, 2],
  ] as const)('%s', (_name, ours, theirs, from, to, units) => {
    const worst = spread(from, to).reduce((most, x) => Math.max(most, unitsApart(ours(x), theirs(x))), 0);
    expect(worst).toBeLessThanOrEqual(units);
  });
});
