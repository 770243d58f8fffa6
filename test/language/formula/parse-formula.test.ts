import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/language/formula/parse-formula.ts';

/** What is said of a formula, behind the very text it points at; `fine` when there is nothing to say. */
function said(formula: string): string {
  const parsed = parseFormula(formula);
  if ('node' in parsed) return 'fine';
  const there = formula.slice(parsed.offset, parsed.offset + parsed.length);
  return `[${there}] ${parsed.what}${parsed.guess === undefined ? '' : ` (${parsed.guess})`}`;
}

/** Every name and number of a formula with where it stands. */
function places(formula: string): readonly string[] {
  const parsed = parseFormula(formula);
  if (!('node' in parsed)) throw new Error(parsed.what);
  return [...parsed.offsets].map(([node, offset]) => `${node.toString()}@${offset}`);
}

const times = (count: number, text: string, between = '') =>
  Array.from({ length: count }, () => text).join(between);

describe('a formula that is refused', () => {
  it.each([
    ['2 x', '[2] a sign is missing between two parts (write * to multiply)'],
    ['1 + 50%', '[1] % as percent is not part of the language (write / 100)'],
    ['total(a to k, 1)', '[a] the operator "to" is not part of the language (write in)'],
    ['1 + (a < b < c)', '[a] a chain of comparisons is not part of the language (write a < b and b < c)'],
    ['x + null', '[n] this is not a number'],
    ['x + undefined', '[u] this is not a number'],
    ['x + 1e999', '[1] a number must be finite'],
    ['x + Infinity', '[I] a number must be finite'],
    ['1 + (max(a, 2) xor y)', '[m] the operator "xor" is not part of the language'],
    ['(x xor y).z', '[x] the operator "xor" is not part of the language'],
    ['x xor y', '[x] the operator "xor" is not part of the language'],
    ['a(1).b(2)', '[a] only functions of the language can be called'],
    ['1 + a, b', '[,] this formula cannot be read: unexpected operator ,'],
    ['1 + * 2', '[*] this formula cannot be read: value expected'],
    ['((1', '[1] 2 brackets opened and not closed'],
    ['(1', '[1] 1 bracket opened and not closed'],
    ['1)', '[)] a bracket is closed that was not opened'],
    ['1 + x == "a" # b', '[#] a formula cannot hold a comment (put it in says:)'],
    ['at("2028-12", x) = 1', '[=] "=" sets a value, which a formula cannot do (compare with ==)'],
    ["'x'", "['] ' is not part of the language"],
    [' ', '[ ] this formula is empty'],
    ['1 + - - - - - - - - - - x', '[+ - - - - - - - - - ] too many signs in a row'],
  ])('%s', (formula, complaint) => {
    expect(said(formula)).toBe(complaint);
  });

  it('names no sign inside a quoted date', () => {
    expect(said('at("2028:12", x)')).toBe('fine');
    expect(said('at("20", x) + at("30", y) # 1')).toContain('[#]');
  });
});

describe('a formula as large as one may be is fine, and one part more is not:', () => {
  it.each([
    [
      'characters',
      `1${times(1999, ' ')}`,
      `1${times(2000, ' ')}`,
      'at most 2000 characters, this one has 2001',
    ],
    [
      'brackets',
      `${times(40, '(')}1${times(40, ')')}`,
      `${times(41, '(')}1${times(41, ')')}`,
      'nested more than 40 deep',
    ],
    ['powers', times(9, 'x', '^'), times(10, 'x', '^'), 'at most 8 powers'],
    ['parts', `max(${times(399, '1', ',')})`, `max(${times(400, '1', ',')})`, 'at most 400 parts'],
    ['levels', times(61, '1', '+'), times(62, '1', '+'), 'at most 60 levels deep'],
    ['signs', `${times(9, '-')}1`, `${times(10, '-')}1`, 'too many signs in a row'],
    ['nots', `${times(9, 'not ')}1`, `${times(10, 'not ')}1`, 'too many signs in a row'],
  ])('%s', (_, most, more, complaint) => {
    expect(said(most)).toBe('fine');
    expect(said(more)).toContain(complaint);
  });

  it('with brackets closed before others are opened', () => {
    expect(said(times(60, '(1)', '+'))).toBe('fine');
  });

  it('and is shown by no more than its first sixty characters', () => {
    const parsed = parseFormula(times(2001, '1'));
    expect(parsed).toMatchObject({ offset: 0, length: 60 });
  });
});

describe('places', () => {
  it.each([
    ['a + bb * a', ['a@0', 'bb@4', 'a@9']],
    ['(a1 + a)', ['a1@1', 'a@6']],
    ['max(x, 2, x)', ['max@0', 'x@4', '2@7', 'x@10']],
    ['north.w + w', ['north@0', 'north.w@6', 'w@10']],
    ['true + x + false', ['true@0', 'x@7', 'false@11']],
    ['.5 + e5 + 2e-3', ['0.5@0', 'e5@5', '0.002@10']],
    ['at("2028-12", x)', ['at@0', '"2028-12"@3', 'x@14']],
    ['a and not b or 2 mod c', ['a@0', 'b@10', '2@15', 'c@21']],
    ['a\n + b', ['a@0', 'b@5']],
  ])('in %s', (formula, expected) => {
    expect(places(formula)).toEqual(expected);
  });
});
