import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../../src/store/tables/csv.ts';
import { lookOf } from '../../../src/views/cli/shell/global-options.ts';
import { progressLine, progressWords } from '../../../src/views/cli/shell/progress.ts';
import { terminalOn } from '../../../src/views/cli/shell/terminal.ts';
import { codeSections } from '../../../src/views/cli/text/code-sections.ts';
import { figure, figureWithin, grouped, percentSpan, signed, span } from '../../../src/words/figures.ts';
import { plain, title } from '../../../src/words/line.ts';
import { table } from '../../../src/words/table.ts';
import { wrap } from '../../../src/words/wrap.ts';

describe('figures', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [3, '3'],
    [0.5, '0.500'],
    [0.01234, '0.0123'],
    [12.345, '12.3'],
    [123.45, '123'],
    [1234.5, '1,235'],
    [-9876543.2, '-9,876,543'],
    [1e12, '1.00e+12'],
    [0.00001234, '1.23e-5'],
    [Infinity, 'never'],
    [Number.NaN, '-'],
  ])('%d reads %s', (value, words) => {
    expect(figure(value)).toBe(words);
  });

  it('keep thousands apart, also in long numbers', () => {
    expect([0, 999, 1000, 1234567].map(grouped)).toEqual(['0', '999', '1,000', '1,234,567']);
  });

  it('give an interval to the places of its value, and never as nothing', () => {
    expect(figureWithin(0.4921, 0.0052)).toBe('0.492 ±0.005');
    expect(figureWithin(10134.2, 208.4)).toBe('10,134 ±208');
    expect(figureWithin(0.4921, 0.00002)).toBe('0.492 ±0.00002');
    expect(figureWithin(2, 0)).toBe('2 ±0');
    expect(figureWithin(19, 14.4123)).toBe('19.0 ±14.4');
    expect(figureWithin(0, 0.31)).toBe('0.000 ±0.310');
    expect(figureWithin(1774, 17.2)).toBe('1,774 ±17');
    expect(figureWithin(2.5, Infinity)).toBe('2.50');
  });

  it('write spans and signs', () => {
    expect(percentSpan(0.104, 0.1449)).toBe('10.4..14.5 %');
    expect(span(-Infinity, 2.5)).toBe('?..2.50');
    expect([signed(1, '1'), signed(0, '0'), signed(-1, '-1')]).toEqual(['+1', '0', '-1']);
  });
});

describe('lines', () => {
  it('wrap within 80 columns and lose no letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.integer({ min: 0, max: 20 }), (text, indent) => {
        const lines = wrap(text, ' '.repeat(indent));
        expect(lines.every((line) => line.length <= 80)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('keep a percentage in one piece', () => {
    const lines = wrap(`${'x'.repeat(74)} us 7.2 % and more`);
    expect(lines).toEqual([`${'x'.repeat(74)} us`, '7.2 % and more']);
  });

  it('keep tables within 80 columns while the last columns fit', () => {
    const cell = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ maxLength: 90 }), cell, cell, cell), { minLength: 1 }),
        (rows) => {
          const lines = table(rows, ['left', 'right', 'right', 'left']).flat();
          expect(lines.every((line) => line.length <= 80)).toBe(true);
        },
      ),
    );
  });

  it('put a long name on a line of its own', () => {
    const rows = [
      ['name', 'value'],
      ['a'.repeat(79), '1'],
    ];
    expect(table(rows, ['left', 'right']).map((lines) => lines.length)).toEqual([1, 2]);
  });
});

describe('tables of values', () => {
  it('follow RFC 4180: quotes where needed, Inf for never, nothing for unknown', () => {
    const columns = [
      { name: 'text', says: '', of: (row: { text: string; value: number | null }) => row.text },
      { name: 'value', says: '', of: (row: { text: string; value: number | null }) => row.value },
    ];
    const rows = [
      { text: 'plain', value: 0.1 },
      { text: 'a, "b"\nc', value: Infinity },
      { text: '', value: null },
    ];
    expect(csv(columns, rows)).toBe('text,value\nplain,0.1\n"a, ""b""\nc",Inf\n,\n');
  });
});

/** A stream that remembers. */
function paper(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 80, written, write: (text: string) => written.push(text) };
}

describe('progress', () => {
  it('says worlds, rate and time left', () => {
    expect(progressWords('baseline', 512, 1000, 1066)).toBe(
      'baseline: 512 of 1,000 worlds, 480 a second, 2 s left',
    );
    expect(progressWords('baseline', 0, 1000, 100)).toBe('baseline: 0 of 1,000 worlds');
    expect(progressWords('long', 10, 1_000_000, 1000)).toContain('27.8 h left');
  });

  it('is a line every five seconds without a terminal', () => {
    const stream = paper(false);
    let now = 0;
    const line = progressLine(stream, 'x', 1000, () => now);
    for (now = 1000; now <= 11_000; now += 1000) line.hear(now / 100);
    line.end();
    expect(stream.written).toHaveLength(2);
    expect(stream.written.every((words) => words.endsWith('left\n'))).toBe(true);
  });

  it('is one bar on a terminal, gone at the end', () => {
    const stream = paper(true);
    let now = 0;
    const line = progressLine(stream, 'x', 1000, () => now);
    for (now = 50; now <= 1000; now += 50) line.hear(now);
    line.end();
    expect(stream.written).toHaveLength(11);
    expect(stream.written.every((words) => words.startsWith('\r\u001b[2K'))).toBe(true);
    expect(stream.written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('a terminal', () => {
  const look = { color: 'auto', charset: 'unicode', quiet: false } as const;

  it.each([
    ['a terminal', true, look, true],
    ['no terminal', false, look, false],
    ['always', false, { ...look, color: 'always' }, true],
    ['never', true, { ...look, color: 'never' }, false],
  ] as const)('has colour or not: %s', (_, isTTY, how, colored) => {
    const out = paper(isTTY);
    terminalOn({ out, error: paper(isTTY) }, how).lines([title('a'), plain('b')]);
    expect(out.written.join('')).toBe(colored ? '\u001b[1ma\u001b[0m\nb\n' : 'a\nb\n');
  });

  it.each([
    [{}, { NO_COLOR: '1', FORCE_COLOR: '3' }, 'never'],
    [{}, { NO_COLOR: '', FORCE_COLOR: '1', TERM: 'dumb' }, 'always'],
    [{}, { FORCE_COLOR: '0' }, 'never'],
    [{}, { FORCE_COLOR: 'false' }, 'never'],
    [{}, { FORCE_COLOR: '' }, 'auto'],
    [{}, { TERM: 'dumb' }, 'never'],
    [{}, { TERM: 'xterm', CI: 'true' }, 'auto'],
    [{ color: 'always' }, { NO_COLOR: '1' }, 'always'],
    [{ color: 'never' }, { FORCE_COLOR: '1' }, 'never'],
    [{ color: 'always', plain: true }, {}, 'never'],
    [{ color: 'always', screenReader: true }, {}, 'never'],
  ] as const)('with %j and %j has colour %s', (options, environment, color) => {
    const usual = { color: 'auto', state: true, engine: 'auto' } as const;
    expect(lookOf({ ...usual, ...options }, environment).color).toBe(color);
  });

  it.each([
    [{}, 'unicode'],
    [{ LANG: 'en_GB.UTF-8' }, 'unicode'],
    [{ LANG: 'C.utf8' }, 'unicode'],
    [{ LANG: 'C' }, 'ascii'],
    [{ LC_ALL: 'POSIX', LANG: 'en_GB.UTF-8' }, 'ascii'],
    [{ TERM: 'linux', LANG: 'en_GB.UTF-8' }, 'ascii'],
  ] as const)('with %j writes %s', (environment, charset) => {
    expect(lookOf({ color: 'auto', state: true, engine: 'auto' }, environment).charset).toBe(charset);
  });

  it('writes in ASCII when asked', () => {
    const out = paper(false);
    terminalOn({ out, error: paper(false) }, { ...look, charset: 'ascii' }).lines([
      plain('± – … → café “x”'),
    ]);
    expect(out.written.join('')).toBe('+- - ... -> cafe "x"\n');
  });
});

describe('a listing', () => {
  it('is cut at its headings, which name what they are about', () => {
    const source =
      'function a() {\n  // --- next province.attacks\n  x = 1;\n}\n// other\n  // --- flip\n  y = 2;\n';
    expect(codeSections(source)).toEqual([
      {
        about: ['next', 'province.attacks', 'attacks'],
        lines: ['  // --- next province.attacks', '  x = 1;'],
      },
      { about: ['flip'], lines: ['  // --- flip', '  y = 2;', ''] },
    ]);
    expect(codeSections('(func $a\n  ;; --- flip\n    f64x2.add\n)')).toEqual([
      { about: ['flip'], lines: ['  ;; --- flip', '    f64x2.add'] },
    ]);
  });
});
