import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/published/index.ts';
import { caseText, verdictText } from '../../../src/views/cli/text/verify-text.ts';

const check = (figure: string, measured: number, holds: boolean): Check => ({
  row: 10,
  case: 'Epidemic, R0 = 2',
  figure,
  citation: 'Kermack & McKendrick 1927',
  published: 0.7968,
  measured,
  rule: 'within 4 standard errors (0.00005)',
  holds,
});

const textOf = (lines: ReturnType<typeof caseText>): string => lines.map(({ text }) => text).join('\n');

describe('a case', () => {
  it('shows what it is, who published it, and both numbers with rule and verdict', () => {
    expect(textOf(caseText([check('final size', 0.796812, true), check('the same', 0.8, false)]))).toBe(
      [
        '10. Epidemic, R0 = 2',
        '  Kermack & McKendrick 1927',
        '  final size  0.7968  0.796812  within 4 s.e. (0.00005)  holds',
        '  the same    0.7968       0.8  within 4 s.e. (0.00005)  FAILS',
        '',
      ].join('\n'),
    );
  });

  it('warns with the lines that fail, and only with those', () => {
    const lines = caseText([check('final size', 0.796812, true), check('the same', 0.8, false)]);
    expect(lines.filter(({ tone }) => tone === 'warning').map(({ text }) => text)).toEqual([
      '  the same    0.7968       0.8  within 4 s.e. (0.00005)  FAILS',
    ]);
  });

  it('keeps within 80 columns, however long a figure is called', () => {
    const lines = caseText([
      check('x'.repeat(200), 1 / 3, true),
      { ...check('tiny', 1e-12, true), published: null },
    ]);
    expect(Math.max(...lines.map(({ text }) => text.length))).toBeLessThanOrEqual(80);
    expect(textOf(lines)).toContain('1.0e-12');
  });
});

describe('the end', () => {
  it('counts what is met and what is missed', () => {
    const last = (checks: readonly Check[]) => verdictText(checks).at(-1);
    expect(last([check('a', 1, true)])).toEqual({
      text: '1 published figure: 1 met, 0 missed.',
      tone: 'head',
    });
    expect(last([check('a', 1, true), check('b', 1, false)])).toEqual({
      text: '2 published figures: 1 met, 1 missed.',
      tone: 'warning',
    });
  });
});
