import { describe, expect, it } from 'vitest';
import type { RateFigure, Statistic } from '../../src/evidence/index.ts';
import { monthsOf } from '../../src/patterns/months-of.ts';
import { cases, series } from '../../src/patterns/observation.ts';
import { statisticOf } from '../../src/patterns/statistic-of.ts';

const figure = (statistic: Statistic, more: Partial<RateFigure> = {}): RateFigure => ({
  name: 'tried',
  statistic,
  value: 0,
  window: '2010',
  place: { file: 'test', line: 1, column: 1, length: 1 },
  ...more,
});
const numbers = (...values: number[]): Float64Array => Float64Array.from(values);
/** Twelve equal months for each year. */
const years = (...totals: number[]): Float64Array =>
  Float64Array.from(totals.flatMap((total) => Array.from({ length: 12 }, () => total / 12)));

describe('statistics of the record', () => {
  it.each([
    ['mean', {}, 2.5],
    ['variance_to_mean', {}, 5 / 3 / 2.5],
    ['median', {}, 2.5],
    ['quantile', { level: 0.9 }, 4],
    ['maximum', {}, 4],
    ['share_equal_to', { level: 1 }, 0.25],
    ['share_above', { level: 2 }, 0.5],
    ['share_below', { level: 2 }, 0.25],
    ['sd_of_yearly_changes', {}, 0],
  ] as const)('%s of 1, 2, 3, 4', (statistic, more, expected) => {
    expect(statisticOf(figure(statistic, more), series(numbers(1, 2, 3, 4)))).toBeCloseTo(expected, 12);
  });

  it('compares whole years', () => {
    expect(statisticOf(figure('ratio_of_years'), series(years(12, 36, 24)))).toBeCloseTo(3, 12);
    expect(statisticOf(figure('sd_of_log_years'), series(years(1, Math.E)))).toBeCloseTo(Math.SQRT1_2, 12);
    expect(statisticOf(figure('ratio_of_years'), series(years(12, 0)))).toBe(Infinity);
  });

  it('compares changes of two series', () => {
    const [one, other] = [numbers(1, 2, 4, 8), numbers(8, 7, 5, 1)];
    expect(statisticOf(figure('correlation_of_changes'), series(one, numbers(0, 2, 6, 14)))).toBeCloseTo(
      1,
      12,
    );
    expect(statisticOf(figure('sd_of_log_changes'), series(one))).toBeCloseTo(0, 12);
    expect(statisticOf(figure('correlation_of_changes'), series(one, other))).toBeLessThan(-0.99);
  });

  it('takes shares and rates', () => {
    expect(statisticOf(figure('share'), { is: 'part', part: 3, whole: 4 })).toBe(0.75);
    expect(statisticOf(figure('share'), { is: 'part', part: 0, whole: 0 })).toBeNaN();
    expect(statisticOf(figure('count_per_year'), { is: 'count', count: 50, years: 5 })).toBe(10);
  });

  it('finds nothing in no cases, and refuses what does not fit together', () => {
    expect(statisticOf(figure('median'), cases([]))).toBeNaN();
    expect(() => statisticOf(figure('median'), { is: 'part', part: 1, whole: 2 })).toThrow(
      'tried: "median" cannot be taken of a part',
    );
  });
});

describe('windows of the record', () => {
  const calendar = { months: 144, first: { year: 2010, month: 1 } };

  it('lie inside a run or are not looked for in it', () => {
    expect(monthsOf('2010-01..2021-12', calendar)).toEqual({ from: 0, until: 144 });
    expect(monthsOf('2015-01..2021-12', calendar)).toEqual({ from: 60, until: 144 });
    expect(monthsOf('2012..2013', calendar)).toEqual({ from: 24, until: 48 });
    expect(monthsOf('2012', calendar)).toEqual({ from: 24, until: 36 });
    expect(monthsOf('2003-01..2018-12', calendar)).toBeNull();
    expect(monthsOf('2015-01..2022-01', calendar)).toBeNull();
  });
});
