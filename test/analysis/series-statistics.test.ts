import { describe, expect, it } from 'vitest';
import {
  autocorrelation,
  blockBootstrap,
  blockOrder,
  changes,
  coefficientOfVariation,
  concentration,
  correlation,
  countPersistence,
  deviationOfLogs,
  deviationOfSeries,
  halfLife,
  holds,
  logChanges,
  meanOf,
  negativeBinomialSize,
  nelderMead,
  tailExponent,
  totals,
  varianceOverMean,
  yearlyVolatility,
} from '../../src/analysis/index.ts';
import { exp, inverseNormal } from '../../src/numerics/index.ts';
import { uniformSource } from './uniform-source.ts';

/** Sixty made-up monthly counts; expected values below were computed apart, with NumPy and SciPy. */
const counts = [
  12, 15, 9, 22, 30, 18, 25, 41, 33, 28, 19, 24, 16, 11, 14, 8, 7, 13, 10, 17, 21, 12, 26, 35, 29, 22, 31, 27,
  18, 15, 9, 12, 6, 11, 14, 20, 16, 23, 19, 28, 38, 30, 26, 33, 21, 17, 24, 13, 10, 15, 8, 12, 18, 22, 14, 19,
  25, 17, 11, 16,
];

describe('spread of a series', () => {
  it('agrees with NumPy', () => {
    expect(meanOf(counts)).toBe(19.25);
    expect(varianceOverMean(counts)).toBeCloseTo(3.535329077701959, 12);
    expect(negativeBinomialSize(counts)).toBeCloseTo(7.592702726167738, 10);
    expect(deviationOfSeries(logChanges(counts, 1))).toBeCloseTo(0.3799526773822886, 12);
    expect(coefficientOfVariation([-2, -4, -6])).toBe(0.5);
    expect(negativeBinomialSize([3, 3, 3])).toBe(Infinity);
  });

  it('knows concentration, totals, changes and logs', () => {
    expect(concentration([1, 1, 1, 1])).toBe(0.25);
    expect(concentration([0, 5])).toBe(1);
    expect(() => concentration([1, -1])).toThrow('part 1 of a whole is -1');
    expect([...totals([1, 2, 3, 4, 5, 6, 7], 3)]).toEqual([6, 15]);
    expect([...changes([3, 5, 4])]).toEqual([2, -1]);
    expect(deviationOfLogs([1, exp(1), exp(2)], 0)).toBeCloseTo(1, 14);
    expect(yearlyVolatility([1, exp(0.1), 1, exp(0.1)])).toBeCloseTo(Math.sqrt(12 * (0.04 / 3)), 12);
    expect(() => logChanges([1, 0], 0)).toThrow('value 0 at place 1 has no logarithm');
  });
});

describe('correlation', () => {
  it('of Anscombe (1973), first set, is 0.816', () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5);
    expect(correlation(x, x)).toBe(1);
    expect(correlation(x, new Float64Array(11))).toBeNaN();
  });

  it('of a series with itself a month later: Box & Jenkins (1976) batch yields, -0.79', () => {
    expect(autocorrelation([47, 64, 23, 71, 38, 64, 55, 41, 59, 48], 1)).toBeCloseTo(-1497 / 1896, 12);
    expect(autocorrelation(counts, 1)).toBeCloseTo(0.6098468339455825, 12);
    expect(autocorrelation(counts, 3)).toBeCloseTo(0.3600180561608866, 12);
    expect(autocorrelation(counts, 0)).toBe(1);
    expect(() => autocorrelation(counts, 60)).toThrow('a series of 60 values has no lag 60');
  });

  it('meets the stationary Ornstein-Uhlenbeck process (published result 6)', () => {
    const uniforms = uniformSource(99);
    const [kappa, sigma] = [0.3, 0.2];
    const fading = exp(-kappa);
    const kick = sigma * Math.sqrt((1 - fading * fading) / (2 * kappa));
    let level = 0;
    const path = Float64Array.from({ length: 60_000 }, () => {
      level = fading * level + kick * inverseNormal(uniforms());
      return level;
    });
    expect(autocorrelation(path, 1)).toBeCloseTo(fading, 2);
    expect(deviationOfSeries(path) ** 2 / (sigma ** 2 / (2 * kappa))).toBeCloseTo(1, 1);
    expect(halfLife(autocorrelation(path, 1))).toBeCloseTo(Math.log(2) / kappa, 1);
    expect([halfLife(1), halfLife(-0.2)]).toEqual([Infinity, 0]);
  });
});

describe('tail exponent', () => {
  it('finds the exponent of a planted power law of whole numbers', () => {
    const uniforms = uniformSource(4);
    const draws = Float64Array.from({ length: 40_000 }, () =>
      Math.floor(5.5 * uniforms() ** (-1 / 1.2) + 0.5),
    );
    expect(tailExponent(draws, 6)).toBeCloseTo(2.2, 1);
    expect(tailExponent([1, 2, 3], 6)).toBeNaN();
    expect(() => tailExponent([1], 0)).toThrow('starts at 1 or more, not at 0');
  });
});

describe('persistence of counts', () => {
  it('reaches the maximum that SciPy finds', () => {
    const fit = countPersistence(counts);
    expect(fit.logLikelihood).toBeCloseTo(-194.32975208, 5);
    expect(fit.persistence).toBeCloseTo(0.689, 2);
    expect(fit.excitation).toBeCloseTo(0.57, 2);
    expect(Math.abs(fit.size - 16.44)).toBeLessThan(0.2);
    expect(fit.mean).toBe(19.25);
  });

  it('recovers the parameters of a long simulated process (published result 5)', () => {
    const uniforms = uniformSource(31);
    const poisson = (mean: number): number => {
      let [count, mass] = [0, exp(-mean)];
      for (let left = uniforms() - mass; left > 0 && count < 400; left -= mass) mass *= mean / ++count;
      return count;
    };
    let [count, expected] = [20, 20];
    const series = Float64Array.from({ length: 4000 }, () => {
      expected = 0.1 * 20 + 0.3 * count + 0.6 * expected;
      count = poisson(expected);
      return count;
    });
    const fit = countPersistence(series);
    expect(Math.abs(fit.persistence - 0.9)).toBeLessThan(0.03);
    expect(Math.abs(fit.excitation - 0.3)).toBeLessThan(0.03);
    const inTheory = (1 - 0.9 ** 2 + 0.3 ** 2) / (1 - 0.9 ** 2);
    expect(Math.abs(varianceOverMean(series) - inTheory)).toBeLessThan(0.2);
  });

  it('needs months with events', () => {
    expect(() => countPersistence([1, 2])).toThrow('10 months or more');
    expect(() => countPersistence(new Float64Array(50))).toThrow('with events');
  });

  it('rests on a search that finds the bottom of a bent valley', () => {
    const valley = (point: readonly number[]) => {
      const [x = 0, y = 0] = point;
      return (1 - x) ** 2 + 100 * (y - x * x) ** 2;
    };
    const { point } = nelderMead(valley, [-1.2, 1], { step: 0.5, tolerance: 1e-14, evaluations: 1000 });
    expect(point).toEqual([expect.closeTo(1, 4), expect.closeTo(1, 4)]);
  });
});

describe('block bootstrap', () => {
  const plan = { block: 12, resamples: 400, level: 0.9 };
  const mean = ([series = new Float64Array()]: readonly Float64Array[]) => meanOf(series);

  it('repeats itself for the same numbers, and holds the statistic', () => {
    const first = blockBootstrap([counts], mean, plan, uniformSource(1));
    expect(blockBootstrap([counts], mean, plan, uniformSource(1))).toEqual(first);
    expect(blockBootstrap([counts], mean, plan, uniformSource(2))).not.toEqual(first);
    expect(first.value).toBe(19.25);
    expect(holds(first, 19.25)).toBe(true);
  });

  it('is wider for a series with memory than single months would say', () => {
    const blocks = blockBootstrap([counts], mean, plan, uniformSource(1));
    const months = blockBootstrap([counts], mean, { ...plan, block: 1 }, uniformSource(1));
    expect(months.standardError).toBeCloseTo(deviationOfSeries(counts) / Math.sqrt(60), 0);
    expect(blocks.standardError).toBeGreaterThan(1.1 * months.standardError);
  });

  it('keeps months of several series together and blocks whole', () => {
    const twice = counts.map((count) => 2 * count);
    const together = blockBootstrap(
      [counts, twice],
      ([one = [], two = []]) => correlation(one, two),
      plan,
      uniformSource(3),
    );
    expect([together.low, together.high]).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
    const order = [...blockOrder(30, 12, uniformSource(8))];
    const joins = order.flatMap((month, place) =>
      place > 0 && month !== (order[place - 1] ?? 0) + 1 ? [place] : [],
    );
    expect(joins.every((place) => place % 12 === 0)).toBe(true);
    expect(order.every((month) => month < 30)).toBe(true);
  });

  it('refuses blocks longer than the series', () => {
    expect(() => blockBootstrap([[1, 2]], mean, plan, uniformSource(1))).toThrow(
      'no 400 resamples of blocks of 12',
    );
    expect(() => blockBootstrap([[1, 2], [1]], mean, plan, uniformSource(1))).toThrow('over the same months');
  });
});
