import { describe, expect, it } from 'vitest';
import { historyOf, modelOf } from './model-of.ts';

/** What an outcome comes to in a year in which `x` is 1 in January and 12 in December. */
function reported(outcome: string): number {
  const model = modelOf(`
title: A year
months: 2025-01..2025-12
phases: [world]
common: {x: {phase: world, is: month_of_year}}
outcomes: {reported: '${outcome}'}
`);
  return historyOf(model).outcomes.reported ?? Number.NaN;
}

describe('an outcome reads the months of its window and no others', () => {
  it.each([
    ['final(x)', 12],
    ['at("2025-01", x)', 1],
    ['at("2025-12", x)', 12],
    ['sum_over(x)', 78],
    ['sum_over(x, last_months(1))', 12],
    ['sum_over(x, last_months(2))', 23],
    ['sum_over(x, last_months(99))', 78],
    ['sum_over(x, until("2025-01"))', 1],
    ['sum_over(x, until("2025-02"))', 3],
    ['sum_over(x, until("2031-01"))', 78],
    ['sum_over(x, between("2025-02", "2025-04"))', 9],
    ['sum_over(x, between("2025-05", "2025-05"))', 5],
    ['sum_over(x, between("2025-11", "2026-05"))', 23],
    ['sum_over(x, between("2024-06", "2025-02"))', 3],
    ['mean_over(x, last_months(3))', 11],
    ['max_over(x, until("2025-03")) - min_over(x, last_months(3))', 3 - 10],
    ['months_where(x > 10, last_months(3))', 2],
    ['first(x > 2, between("2025-02", "2025-06"))', 3],
    ['ever(x == 12, until("2025-11")) + always(x > 9, last_months(3))', 1],
    ['final(x) - at("2025-03", x) * ever(x > 11)', 9],
  ])('%s', (outcome, expected) => {
    expect(reported(outcome)).toBe(expected);
  });
});
