import { describe, expect, it } from 'vitest';
import { chiSquareChance, kolmogorovChance } from '../../src/published/fit.ts';
import { correlationOf, exact, mean, ratio, variance } from '../../src/published/measured.ts';
import { atLeast, equal, fourErrors, within } from '../../src/published/rule.ts';

const grid = Float64Array.from({ length: 1000 }, (_, place) => (place + 0.5) / 1000);

describe('measures', () => {
  it('give means, variances and correlations with their standard errors', () => {
    expect(mean([1, 2, 3, 4])).toEqual({ value: 2.5, error: Math.sqrt(5 / 3 / 4) });
    expect(variance([1, 2, 3, 4]).value).toBeCloseTo(5 / 3, 12);
    expect(correlationOf([1, 2, 3, 4], [2, 4, 6, 8])).toEqual({ value: 1, error: 0 });
    expect(correlationOf([1, 2, 3, 4], [1, -1, -1, 1])).toEqual({ value: 0, error: 0.5 });
  });

  it('give the error of a variance that normal theory gives for a flat law', () => {
    // The fourth moment of a flat law on 0..1 is 1/80, its variance 1/12.
    expect(variance(grid).error).toBeCloseTo(Math.sqrt((1 / 80 - 1 / 144) / 1000), 5);
  });

  it('give quotients of means, with no error where all quotients agree', () => {
    expect(ratio([2, 4, 6], [1, 2, 3])).toEqual({ value: 2, error: 0 });
    expect(ratio([2, 4, 7], [1, 2, 3]).error).toBeGreaterThan(0);
  });
});

describe('fits', () => {
  it('Kolmogorov-Smirnov: likely for even values, unlikely for shifted ones, its published points between', () => {
    expect(kolmogorovChance(grid, (x) => x).value).toBeCloseTo(1, 9);
    expect(kolmogorovChance(grid, (x) => x * x).value).toBeLessThan(1e-9);
    // 1.358 and 1.628 are the 5 % and 1 % points for many values (Smirnov 1948).
    const many = 50_000;
    const off = (point: number) =>
      kolmogorovChance(
        Float64Array.from({ length: many }, (_, place) => (place + 0.5) / many),
        (x) => x + point / Math.sqrt(many),
      ).value;
    expect(off(1.358)).toBeCloseTo(0.05, 2);
    expect(off(1.628)).toBeCloseTo(0.01, 3);
  });

  it('chi-square: a coin that falls 460 or 540 times in 1,000, and one that stands on its edge', () => {
    const coin = (heads: number) =>
      chiSquareChance(
        Array.from({ length: 1000 }, (_, toss) => (toss < heads ? 1 : 0)),
        [0.5, 0.5],
      ).value;
    expect(coin(500)).toBeGreaterThan(0.9);
    expect(coin(540)).toBeCloseTo(0.0114, 2);
    expect(chiSquareChance([0, 1, 2], [0.5, 0.5]).value).toBe(0);
  });
});

describe('rules', () => {
  it('accept what they say', () => {
    expect(fourErrors.accepts({ value: 1.4, error: 0.1 }, 1)).toBe(true);
    expect(fourErrors.accepts({ value: 1.41, error: 0.1 }, 1)).toBe(false);
    expect(fourErrors.says({ value: 1.4, error: 0.1 })).toBe('within 4 standard errors (0.4)');
    expect([within(0.1).accepts(exact(1.05), 1), within(0.1).accepts(exact(1.15), 1)]).toEqual([true, false]);
    expect([equal.accepts(exact(1), 1), equal.accepts(exact(1 + 1e-15), 1)]).toEqual([true, false]);
    expect([atLeast(0.9).accepts(exact(0.9), Number.NaN), atLeast(0.9).accepts(exact(0.89), 1)]).toEqual([
      true,
      false,
    ]);
  });

  it('never accept a statistical figure without spread, or no number at all', () => {
    expect(fourErrors.accepts({ value: 1, error: 0 }, 1)).toBe(false);
    expect(fourErrors.accepts({ value: 1, error: Number.NaN }, 1)).toBe(false);
    for (const rule of [fourErrors, within(1), equal, atLeast(0)])
      expect(rule.accepts({ value: Number.NaN, error: 1 }, 1)).toBe(false);
  });
});
