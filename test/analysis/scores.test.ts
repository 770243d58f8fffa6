import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brierScore,
  crpsOfNormal,
  crpsOfWorlds,
  normalCumulative,
  normalDensity,
  skillScore,
} from '../../src/analysis/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';

describe('normal distribution', () => {
  it('meets the tables and undoes its inverse', () => {
    expect(normalCumulative(0)).toBe(0.5);
    expect(normalCumulative(1)).toBeCloseTo(0.8413447460685429, 14);
    expect(normalCumulative(-1.959963984540054)).toBeCloseTo(0.025, 14);
    expect([normalCumulative(40), normalCumulative(-40)]).toEqual([1, 0]);
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    for (const chance of [1e-9, 0.001, 0.3, 0.5, 0.9, 1 - 1e-9]) {
      expect(normalCumulative(inverseNormal(chance))).toBeCloseTo(chance, 14);
    }
  });
});

describe('continuous ranked probability score', () => {
  it('of N(0,1) at 0 is 0.233695 (published result 11)', () => {
    expect(Math.abs(crpsOfNormal(0, 0, 1) - 0.233695)).toBeLessThan(1e-6);
  });

  it('scales with the unit and becomes the absolute error without spread', () => {
    expect(crpsOfNormal(30, 10, 20)).toBeCloseTo(20 * crpsOfNormal(1, 0, 1), 12);
    expect(crpsOfNormal(3, 1, 0)).toBe(2);
    expect(crpsOfWorlds(3, [1])).toBe(2);
    expect(() => crpsOfNormal(0, 0, -1)).toThrow('deviation of -1');
    expect(() => crpsOfWorlds(0, [])).toThrow('no score');
  });

  it('of many worlds of a normal comes to the closed form', () => {
    const worlds = Float64Array.from({ length: 20_000 }, (_, world) => inverseNormal((world + 0.5) / 20_000));
    for (const observed of [0, 0.7, -2]) {
      expect(crpsOfWorlds(observed, worlds)).toBeCloseTo(crpsOfNormal(observed, 0, 1), 4);
    }
  });

  it('of worlds equals the mean over all pairs, in any order', () => {
    const value = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), value, (worlds, observed) => {
        const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
        const distance = mean(worlds.map((x) => Math.abs(x - observed)));
        const spread = mean(worlds.flatMap((x) => worlds.map((y) => Math.abs(x - y))));
        expect(crpsOfWorlds(observed, worlds)).toBeCloseTo(distance - spread / 2, 9);
        expect(crpsOfWorlds(observed, worlds.toReversed())).toBe(crpsOfWorlds(observed, worlds));
      }),
    );
  });
});

describe('Brier score', () => {
  it('is the mean squared miss', () => {
    expect(brierScore([0.7, 0.2, 1], [1, 0, 1])).toBeCloseTo((0.09 + 0.04) / 3, 12);
    expect(() => brierScore([0.5], [])).toThrow('1 and 0 values cannot be paired');
    expect(() => brierScore([], [])).toThrow('no forecast');
  });

  it('gives skill against a reference', () => {
    expect(skillScore(0.1, 0.25)).toBeCloseTo(0.6, 12);
    expect([skillScore(0, 0), skillScore(1, 0)]).toEqual([0, -Infinity]);
  });
});
