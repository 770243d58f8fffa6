import { describe, expect, it } from 'vitest';
import { monthIndex, monthName } from '../../src/language/index.ts';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const REST = 'common: {x: {is: 1}}\noutcomes: {end: final(x)}\n';
const calendarOf = (months: string) => modelOf(`months: ${months}\n${REST}`).calendar;
const saidOf = (months: string, outcome = 'final(x)') =>
  said(`months: ${months}\ncommon: {x: {is: 1}}\noutcomes: {end: '${outcome}'}\n`);

describe('a run', () => {
  it('of a model that says nothing takes a year of plain months', () => {
    expect(modelOf(REST).calendar).toEqual({ months: 12, first: null });
  });

  it.each([
    ['2025-04..2025-04', 1, { year: 2025, month: 4 }],
    ['2025-04..2025-05', 2, { year: 2025, month: 4 }],
    ['2025-12..2026-01', 2, { year: 2025, month: 12 }],
    ['2025-04..2030-12', 69, { year: 2025, month: 4 }],
    ['"2025-04..2030-12"', 69, { year: 2025, month: 4 }],
    ['1001-01..2000-12', 12_000, { year: 1001, month: 1 }],
    ['1', 1, null],
    ['12000', 12_000, null],
  ])('over %s', (written, months, first) => {
    expect(calendarOf(written)).toEqual({ months, first });
  });

  it('as a number keeps the month in which the last span began', () => {
    const over = (...months: readonly string[]) =>
      modelOf(`months: ${months[0]}\n${REST}`, ...months.slice(1).map((one) => `from: m\nmonths: ${one}\n`))
        .calendar;
    expect(over('2025-01..2025-12', '2031-02..2031-03', '6', '9')).toEqual({
      months: 9,
      first: { year: 2031, month: 2 },
    });
    expect(over('6', '9')).toEqual({ months: 9, first: null });
  });

  it('that ends before it begins was meant the other way round', () => {
    const fault = {
      there: '2030-12..2025-04',
      words: 'the span of months ends before it begins | write 2025-04..2030-12',
    };
    expect(saidOf('2030-12..2025-04')).toEqual([fault]);
    for (const inside of ['2025-04', '2030-12'])
      expect(saidOf('2030-12..2025-04', `at("${inside}", x)`)).toEqual([fault]);
    for (const outside of ['2025-03', '2031-01'])
      expect(saidOf('2030-12..2025-04', `at("${outside}", x)`)).toEqual([
        fault,
        {
          there: `"${outside}"`,
          words: 'this month is outside the run | the run is 2025-04..2030-12',
        },
      ]);
    expect(saidOf('2025-04..2025-03')).toHaveLength(1);
  });

  it('has an end', () => {
    const words = 'a run has at most 12000 months';
    expect(saidOf('1001-01..2001-01')).toEqual([{ there: '1001-01..2001-01', words }]);
    expect(saidOf('0001-01..9999-12', 'at("1000-12", x)')).toEqual([{ there: '0001-01..9999-12', words }]);
    const beyond = 'this month is outside the run | the run is 0001-01..1000-12';
    expect(saidOf('0001-01..9999-12', 'at("1001-01", x)')[1]?.words).toBe(beyond);
    expect(saidOf('9999-12..0001-01', 'at("1001-01", x)')[1]?.words).toBe(beyond);
  });
});

describe('a month', () => {
  it.each([
    ['2025-04', 0],
    ['2025-03', -1],
    ['2025-12', 8],
    ['2026-01', 9],
    ['2030-12', 68],
  ])('of a calendar: %s', (name, index) => {
    const calendar = calendarOf('2025-04..2030-12');
    expect(monthIndex(name, calendar)).toBe(index);
    expect(monthName(index, calendar)).toBe(name);
  });

  it('of an early year is written with four figures', () => {
    expect(monthName(0, calendarOf('0987-06..0987-07'))).toBe('0987-06');
  });

  it('of plain months is a number from 1', () => {
    const calendar = calendarOf('24');
    expect([1, 24, '7'].map((month) => monthIndex(month, calendar))).toEqual([0, 23, 6]);
    expect([0, 23].map((index) => monthName(index, calendar))).toEqual(['1', '24']);
  });

  it.each(['2025-4', '2025-13', '2025-00', '25-04', '2025-04-01', 'x2025-04', '5', ''])(
    'of a calendar is not: %s',
    (name) => expect(monthIndex(name, calendarOf('2025-04..2030-12'))).toBeNull(),
  );

  it.each(['2025-04', '1.5', 'x1', '1x', ''])('of plain months is not: %s', (name) => {
    expect(monthIndex(name, calendarOf('24'))).toBeNull();
  });
});
