import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervalCoverage, meets, readDemand, regretOf, satisficingOf } from '../../src/analysis/index.ts';
import { uniformSource } from './uniform-source.ts';

describe('regret', () => {
  const policies = [
    [5, 1, 3, 4],
    [4, 6, 3, 0],
  ];

  it('is the way to the best policy of each world, up or down as asked', () => {
    const [one, other] = regretOf(policies, 'higher');
    expect(one).toMatchObject({ mean: { value: 1.25 }, largest: 5, best: { yes: 3, value: 0.75 } });
    expect(other).toMatchObject({ mean: { value: 1.25 }, largest: 4, best: { yes: 2 } });
    const [low, high] = regretOf(policies, 'lower');
    expect(low).toMatchObject({ mean: { value: 1.25 }, largest: 4, best: { yes: 2 } });
    expect(high).toMatchObject({ mean: { value: 1.25 }, largest: 5, best: { yes: 3 } });
  });

  it('is never below 0, is 0 for somebody in every world, and turns with the sign of the outcome', () => {
    const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (lists) => {
        const regrets = regretOf(lists, 'higher');
        for (const { mean, q90, largest } of regrets) {
          expect(mean.value).toBeGreaterThanOrEqual(0);
          expect(q90.value).toBeLessThanOrEqual(largest);
        }
        expect(regrets.reduce((sum, { best }) => sum + best.yes, 0)).toBeGreaterThanOrEqual(6);
        const turned = lists.map((list) => list.map((value) => 0 - value));
        expect(regretOf(turned, 'lower')).toEqual(regrets);
      }),
    );
  });

  it('has intervals that hold the truth: a policy that loses an exponential amount in half of the worlds', () => {
    const uniforms = uniformSource(3);
    const runs = Array.from({ length: 800 }, () => {
      const lost = Array.from({ length: 200 }, () => Math.max(0, -Math.log(uniforms()) + Math.log(0.5)));
      return regretOf([new Float64Array(200), lost], 'lower')[1];
    });
    // The loss is exponential with mean 1, kept where it exceeds log 2: mean 1/2, nine in ten below log 5.
    const shareHeld = (of: (one: (typeof runs)[number]) => { low: number; high: number }, truth: number) =>
      intervalCoverage(runs.map(of), new Float64Array(runs.length).fill(truth)).share;
    const nothing = { low: 0, high: 0 };
    expect(shareHeld((one) => one?.mean ?? nothing, 0.5)).toBeGreaterThan(0.925);
    expect(shareHeld((one) => one?.q90 ?? nothing, Math.log(5))).toBeGreaterThan(0.935);
    expect(shareHeld((one) => one?.best ?? nothing, 0.5)).toBeGreaterThan(0.93);
  });

  it('needs worlds, as many of each, and finite values', () => {
    expect(() => regretOf([], 'higher')).toThrow(RangeError);
    expect(() => regretOf([[]], 'higher')).toThrow(RangeError);
    expect(() => regretOf([[1], [1, 2]], 'higher')).toThrow(RangeError);
    expect(() => regretOf([[1], [Infinity]], 'higher')).toThrow('no regret');
  });
});

describe('demands', () => {
  it.each([
    ['debt <= 40', { outcome: 'debt', relation: '<=', than: 40 }],
    ['a.b>-2.5e3', { outcome: 'a.b', relation: '>', than: -2500 }],
    ['kept', { outcome: 'kept', relation: '>=', than: 1 }],
    ['kept == 0', { outcome: 'kept', relation: '==', than: 0 }],
    ['debt', { outcome: 'debt', relation: '>=', than: 1 }],
  ])('%s', (text, demand) => {
    expect(readDemand(text)).toEqual(demand);
  });

  it.each(['', 'debt about 3', 'debt >= x', '>= 3', 'debt >= 3 or more'])('%j is none', (text) => {
    expect(readDemand(text)).toBeNull();
  });

  it('are met each by itself and all at once; what never comes is later than anything', () => {
    const late = { outcome: 'empty', relation: '>', than: 12 } as const;
    const rich = { outcome: 'rich', relation: '>=', than: 1 } as const;
    const { each, all } = satisficingOf([late, rich], [Float64Array.of(Infinity, 3, 20, 30), [1, 1, 0, 1]]);
    expect(each.map(({ yes }) => yes)).toEqual([3, 3]);
    expect(all).toMatchObject({ yes: 2, value: 0.5 });
    expect(meets(3, { ...late, relation: '==', than: 3 })).toBe(true);
    expect(meets(3, { ...late, relation: '<', than: 3 })).toBe(false);
  });
});
