import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialCoverage,
  binomialWeights,
  halfWidth,
  holds,
  intervalCoverage,
  meanInterval,
  momentsOf,
  normalDeviate,
  studentDeviate,
  wilsonInterval,
} from '../../src/analysis/index.ts';

describe('Wilson interval', () => {
  it('of 8 in 10 runs from 0.490 to 0.943 (published result 12)', () => {
    const { low, high } = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.49, 3);
    expect(high).toBeCloseTo(0.943, 3);
  });

  it('covers as published at 400 worlds: 0.9454 for 0.1 and 0.9318 for 0.01 (published result 12)', () => {
    const coverage = (chance: number) => binomialCoverage(400, chance, (yes) => wilsonInterval(yes, 400));
    expect(Math.abs(coverage(0.1) - 0.9454)).toBeLessThan(1e-4);
    expect(Math.abs(coverage(0.01) - 0.9318)).toBeLessThan(1e-4);
  });

  it('stays in [0, 1], holds the share, mirrors, and narrows with worlds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (worlds, share) => {
          const yes = Math.floor(share * worlds);
          const interval = wilsonInterval(yes, worlds);
          const mirrored = wilsonInterval(worlds - yes, worlds);
          expect(interval.low >= 0 && interval.high <= 1 && interval.low < interval.high).toBe(true);
          expect(holds(interval, yes / worlds)).toBe(true);
          expect(1 - mirrored.high).toBeCloseTo(interval.low, 12);
          expect(halfWidth(wilsonInterval(4 * yes, 4 * worlds))).toBeLessThan(halfWidth(interval));
        },
      ),
    );
  });

  it('says nothing without worlds and refuses what is no share', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(0, 50).low).toBe(0);
    expect(wilsonInterval(50, 50).high).toBe(1);
    expect(() => wilsonInterval(3, 2)).toThrow('3 of 2 is not a share');
    expect(() => wilsonInterval(1, 2, 1)).toThrow('a level lies between 0 and 1');
  });
});

describe('binomial weights', () => {
  it('are the exact chances: 3 of 5 at 0.25', () => {
    const { from, weights } = binomialWeights(5, 0.25);
    expect(from).toBe(0);
    expect([...weights].map((weight) => weight * 1024)).toEqual(
      [243, 405, 270, 90, 15, 1].map((count) => expect.closeTo(count, 9)),
    );
  });

  it('sum to one with the right mean and variance up to a million trials', () => {
    for (const [trials, chance] of [
      [1_000_000, 0.3],
      [1_000_000, 1e-6],
      [400, 0.999],
      [7, 0],
      [7, 1],
    ] as const) {
      const { from, weights } = binomialWeights(trials, chance);
      const mean = weights.reduce((sum, weight, step) => sum + weight * (from + step), 0);
      const variance = weights.reduce((sum, weight, step) => sum + weight * (from + step - mean) ** 2, 0);
      expect(Math.abs(mean - trials * chance)).toBeLessThan(1e-9 * (1 + trials * chance));
      expect(Math.abs(variance - trials * chance * (1 - chance))).toBeLessThan(1e-6 * (1 + trials * chance));
    }
  });

  it('refuse what is no binomial', () => {
    expect(() => binomialWeights(3, 1.5)).toThrow('no binomial has 3 trials of chance 1.5');
  });
});

describe('deviates', () => {
  it('match the tables of the normal and of t', () => {
    expect(normalDeviate(0.95)).toBeCloseTo(1.959963985, 9);
    const table = [
      [2, 4.303, 0.04],
      [3, 3.182, 0.005],
      [5, 2.571, 0.001],
      [10, 2.228, 0.0005],
      [30, 2.042, 0.0005],
      [1e6, 1.96, 0.0005],
    ] as const;
    for (const [freedom, value, slack] of table) {
      expect(Math.abs(studentDeviate(0.95, freedom) - value)).toBeLessThan(slack);
    }
    expect(studentDeviate(0.95, 0)).toBe(Infinity);
  });
});

describe('interval of a mean', () => {
  it('is the Student interval by hand', () => {
    const mean = meanInterval(momentsOf([2, 4, 4, 4, 5, 5, 7, 9, 1, 9]));
    expect(mean.value).toBe(5);
    expect(mean.standardError).toBeCloseTo(Math.sqrt(64 / 9 / 10), 12);
    expect(mean.high).toBeCloseTo(5 + 2.262157 * Math.sqrt(64 / 9 / 10), 4);
  });

  it('of one value is unbounded, of a constant has no width', () => {
    expect(meanInterval(momentsOf([7]))).toEqual({
      value: 7,
      standardError: Infinity,
      low: -Infinity,
      high: Infinity,
    });
    expect(meanInterval(momentsOf(new Float64Array(300).fill(0.1)))).toEqual({
      value: 0.1,
      standardError: 0,
      low: 0.1,
      high: 0.1,
    });
    expect(() => meanInterval(momentsOf([]))).toThrow('no value, no mean');
  });
});

describe('coverage of interval forecasts', () => {
  it('counts ends as inside and carries its own Wilson interval', () => {
    const intervals = [0, 1, 2, 3].map((low) => ({ low, high: low + 1 }));
    const coverage = intervalCoverage(intervals, [1, 0.5, 2.5, 9]);
    expect(coverage).toMatchObject({ held: 2, count: 4, share: 0.5, ...wilsonInterval(2, 4) });
    expect(() => intervalCoverage(intervals, [1])).toThrow(
      '4 intervals cannot be held against 1 observations',
    );
  });
});
