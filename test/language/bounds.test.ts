import { describe, expect, it } from 'vitest';
import { countFormula } from '../../src/language/check/limits.ts';
import { Abandoned, Report } from '../../src/language/check/report.ts';
import { said } from './said.ts';

const END = 'outcomes: {end: final(1)}\n';

describe('the numbers that a world keeps', () => {
  it('are at most 2,000,000: one for each quantity and agent, or pair', () => {
    const pairs = (size: number, more = ''): ReturnType<typeof said> =>
      said(`kinds: {k: {count: 1000, p: {toward: l, is: 1}}, l: {count: ${size}${more}}}\n${END}`);
    const what = 'a world keeps at most 2,000,000 numbers, and here are more';
    expect(pairs(2000)).toEqual([]);
    expect(pairs(2001)).toEqual([
      { there: 'p', words: `${what} | "p" alone is 2,001,000: one for each pair of a k and a l` },
    ]);
    expect(pairs(1999, ', w: {is: 1}')).toEqual([
      { there: 'w', words: `${what} | "w" alone is 1,999: one for each l` },
    ]);
    expect(
      said(
        `common: {x: {is: 1}}\nkinds: {k: {count: 1000, p: {toward: l, is: 1}}, l: {count: 2000}}\n${END}`,
      ),
    ).toHaveLength(1);
  });
});

describe('the formulas of a model', () => {
  it('are at most 20,000', () => {
    const report = new Report();
    const counted = { formulas: 19_998 };
    const place = { file: 'm.yaml', line: 3, column: 5, length: 7 };
    countFormula(counted, place, report);
    countFormula(counted, place, report);
    expect(report.problems).toEqual([]);
    expect(() => countFormula(counted, place, report)).toThrow(Abandoned);
    expect(report.problems).toEqual([
      expect.objectContaining({ place, what: 'a model has at most 20,000 formulas', severity: 'error' }),
    ]);
  });
});
