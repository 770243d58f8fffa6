import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/language/formula/parse-formula.ts';
import { load } from './load.ts';

const sayOf = (formula: string): string => {
  const parsed = parseFormula(formula);
  return 'node' in parsed ? 'parsed' : parsed.what;
};

describe('a formula', () => {
  it.each([
    ['usa = 99', 'sets a value'],
    ['createUnit("x")', 'parsed'],
    ['sum(1:10000000)', '":" is not part'],
    ['f(x) = f(x)', 'sets a value'],
    ['a ? b : c', '"? :" is not part'],
    ['[1, 2]', 'brackets are not part'],
    ['a["b"]', 'brackets are not part'],
    ['{a: 1}', 'brackets are not part'],
    ['1; 2', 'one expression'],
    ["x'", 'is not part of the language'],
    ['x!', '"!" is not part'],
    ['2 x', 'a sign is missing'],
    ['a < b < c', 'chain of comparisons'],
    ['50%', 'percent'],
    ['a # b', 'comment'],
    ['a | b', '"|" is not part'],
    ['a & b', '"&" is not part'],
    ['a << 2', 'shifts'],
    ['a .* b', 'element-wise'],
    ['x ** 2', '"**" is not part'],
    ['x \u2212 1', 'this dash is no minus sign'],
    ['2 \u00d7 x', 'no sign for a product'],
    ['x \u2264 1', 'written otherwise'],
    ['at(\u201c2028-12\u201d, x)', 'no straight quotes'],
    ['prix\u00e9', 'this sign is not part of the language'],
    ['0x1F', 'written in tens'],
    ['0b11 + 1', 'written in tens'],
    ['total(a to k, 1)', 'the operator "to" is not part'],
    ['max(1, 2', 'opened and not closed'],
    ['max(1, 2))', 'closed that was not opened'],
    ['', 'empty'],
    ['1e999', 'finite'],
    ['cos(1)(2)', 'a sign is missing'],
    [`${'('.repeat(5000)}1${')'.repeat(5000)}`, 'at most 2000 characters'],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'nested more than 40 deep'],
    ['-'.repeat(1500), 'too many signs'],
    ['x^x^x^x^x^x^x^x^x^x', 'at most 8 powers'],
    [Array.from({ length: 450 }, () => '1').join('+'), 'levels deep'],
  ])('%s: %s', (formula, complaint) => {
    expect(sayOf(formula)).toContain(complaint);
  });

  it('needs something to read of each agent, except to count them', () => {
    const file = (formula: string) =>
      `common: {x: {is: ${formula}}}\nkinds: {state: {count: 3, w: {fixed: 1}}}\noutcomes: {end: final(x)}`;
    expect(load(file('count(state)')).says).toEqual([]);
    expect(load(file('total(state)')).says).toEqual([
      'm.yaml:1:18  total() needs what to read of each: total(state, state.quantity)',
    ]);
  });

  it.each([
    'evaluate("1")',
    'parse("x")',
    'config({})',
    'random()',
    'import({})',
    'simplify("x")',
    'derivative("x", "x")',
    'constructor',
    'x.constructor',
    'toString()',
  ])('reaches nothing of mathjs or JavaScript: %s', (formula) => {
    const { model, says } = load(`common: {x: {is: '${formula}'}}\noutcomes: {end: final(x)}`);
    expect(model).toBeNull();
    expect(says.length).toBeGreaterThan(0);
  });

  it('never throws, and every complaint has a place inside', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'x',
        'total(',
        'if(',
        'last(',
        'at_start(',
        'heard(',
        'chose(',
        'and',
        ' in ',
        'state',
        '.w',
        '(',
        ')',
        ',',
        '+',
        '-',
        '*',
        '/',
        '^',
        '<',
        '==',
        '1',
        '0.5',
        '"2028-12"',
        ' ',
      ),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parsed = parseFormula(text);
        if ('node' in parsed) return;
        expect(parsed.what.length).toBeGreaterThan(5);
        expect(parsed.offset).toBeGreaterThanOrEqual(0);
        expect(parsed.offset).toBeLessThanOrEqual(Math.max(0, text.length));
      }),
      { numRuns: 1000 },
    );
  });

  it('of random pieces inside a model is loaded or refused with places', () => {
    const piece = fc.constantFrom(
      'x',
      'total(',
      'state, ',
      'state.w',
      'last(',
      'north.w',
      'north',
      ')',
      ', ',
      ' + ',
      ' * ',
      '2',
      ' == ',
      'if(',
      'count(',
      'month',
      ' and ',
      'not ',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 16 }), (pieces) => {
        const { model, says } = load(
          `common: {x: {starts: 0, next: '${pieces.join('')}'}}\nkinds: {state: {agents: [north], w: {is: 1}}}\noutcomes: {end: final(x)}`,
        );
        if (model === null) for (const line of says) expect(line).toMatch(/^m\.yaml:\d+:\d+ {2}\S/);
        expect(model !== null || says.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
