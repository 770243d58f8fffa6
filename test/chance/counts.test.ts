import { describe, expect, it } from 'vitest';
import { binomial, LONGEST_WALK, negativeBinomial, poisson } from '../../src/chance/index.ts';
import {
  binomialQuantiles,
  negativeBinomialQuantiles,
  poissonQuantiles,
  probabilities,
} from './count-quantiles.ts';

describe('counts are exact quantiles', () => {
  it.each(poissonQuantiles)('poisson(%d)', (mean, quantiles) => {
    expect(probabilities.map((u) => poisson(u, mean))).toEqual(quantiles);
  });

  it.each(binomialQuantiles)('binomial(%d, %d)', (n, p, quantiles) => {
    expect(probabilities.map((u) => binomial(u, n, p))).toEqual(quantiles);
  });

  it.each(negativeBinomialQuantiles)('negativeBinomial(%d, %d)', (mean, size, quantiles) => {
    for (const [index, u] of probabilities.entries()) {
      const quantile = quantiles[index] ?? Number.NaN;
      // In the far tail of the widest law a count has a chance of 1e-14, which is what its long sum rounds away.
      const allowed = quantile > 100_000 ? 2 : 0;
      expect(Math.abs(negativeBinomial(u, mean, size) - quantile)).toBeLessThanOrEqual(allowed);
    }
  });
});

describe('counts at the edges', () => {
  it('are 0 when nothing can happen and n when everything must', () => {
    for (const u of probabilities) {
      expect([poisson(u, 0), negativeBinomial(u, 0, 3), binomial(u, 0, 0.4), binomial(u, 9, 0)]).toEqual([
        0, 0, 0, 0,
      ]);
      expect(binomial(u, 9, 1)).toBe(9);
    }
  });

  it('of few successes take few steps, however many trials there are', () => {
    // More trials than the longest walk has steps.
    expect([0.3, 0.5, 0.95].map((u) => binomial(u, 1e7, 1e-7))).toEqual([0, 1, 3]);
  });

  it('survive means and trials far beyond any model', () => {
    expect(poisson(0.5, 1e9)).toBe(1e9);
    expect(binomial(0.5, 1e9, 1e-9)).toBe(1);
    expect(binomial(0.5, 1e9, 0.5)).toBe(5e8);
    expect(negativeBinomial(0.5, 1e6, 1e9)).toBeCloseTo(1e6, -2);
    expect(negativeBinomial(1 - 2 ** -33, 1e-300, 1e-3)).toBe(0);
  });

  it('agree at p = 1/2 whether successes or failures are counted', () => {
    for (const u of probabilities) {
      const gap = binomial(u, 31, 0.5 + 1e-12) - binomial(u, 31, 0.5);
      expect(gap === 0 || (gap === 1 && u === 0.5)).toBe(true);
    }
  });

  it('refuse, as NaN, a spread that would walk more than 2^22 steps', () => {
    expect(LONGEST_WALK).toBe(2 ** 22);
    expect(negativeBinomial(0.5, 1e6, 0.01)).toBeNaN();
    expect(negativeBinomial(0.5, 1e4, 0.1)).toBeLessThan(LONGEST_WALK);
  });
});
