import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isScalar, parseDocument, Scalar, stringify } from 'yaml';
import { entryOf, readDocument, type YamlScalar } from '../../src/text/index.ts';

const scalarOf = (text: string, key = 'k'): YamlScalar => {
  const node = entryOf(readDocument(text, 'f.yaml').root, key)?.value;
  if (node?.is !== 'scalar') throw new Error('no scalar');
  return node;
};

/** The characters of the file a place covers. */
const covered = (text: string, place: { line: number; column: number; length: number }): string =>
  (text.split(/\r?\n/)[place.line - 1] ?? '').slice(place.column - 1, place.column - 1 + place.length);

const wordAt = (text: string, word: string): string => {
  const scalar = scalarOf(text);
  return covered(text, scalar.placeAt(scalar.source.indexOf(word), word.length));
};

describe('places inside scalars', () => {
  it.each([
    ['plain', 'k: alpha + beta * gamma'],
    ['plain over lines', 'k: alpha +\n   beta *\n\n   gamma'],
    ['single quoted', "k: 'alpha + ''beta'' * gamma'"],
    ['single quoted over lines', "k: 'alpha   \n   beta\n\n   gamma'"],
    ['double quoted with escapes', 'k: "\\u0061nd alpha \\"x\\" \\t beta * gamma"'],
    ['double quoted over lines', 'k: "alpha  \n   beta \\\n   * gamma"'],
    ['folded', 'k: >-\n  alpha +\n  beta\n\n  * gamma\n'],
    ['folded with more-indented lines', 'k: >\n  alpha\n    beta\n  * gamma\n\n\n'],
    ['literal', 'k: |\n  alpha +\n    beta\n  * gamma\n'],
    ['literal with an indentation digit', 'k: |2-\n    alpha\n   beta\n  gamma\n'],
    ['folded with CRLF', 'k: >-\r\n  alpha +\r\n  beta\r\n  * gamma\r\n'],
    ['after a byte order mark', '\ufeff# c\nk: alpha beta gamma'],
  ])('%s: every word is found where it stands', (_, text) => {
    for (const word of ['alpha', 'beta', 'gamma']) expect(wordAt(text, word)).toBe(word);
  });

  it('an offset past the end is just behind the last character', () => {
    const place = scalarOf('k: "ab"').placeAt(2, 1);
    expect([place.line, place.column]).toEqual([1, 7]);
  });

  it('numbers and booleans keep how they were written', () => {
    expect(scalarOf('k: 0.10').source).toBe('0.10');
    expect(scalarOf('k: 0.10').value).toBe(0.1);
    expect(scalarOf('k: true')).toMatchObject({ value: true, source: 'true' });
    expect(scalarOf('k: 0.10').placeAt(2, 2)).toMatchObject({ line: 1, column: 6, length: 2 });
  });
});

const words = fc.array(
  fc.constantFrom('a', 'bc', ' ', '  ', '\n', "'", '"', '\\', 'é', '\t', '(', '#', ': ', 'z'),
  {
    minLength: 1,
    maxLength: 30,
  },
);
const styles = fc.constantFrom(
  Scalar.PLAIN,
  Scalar.QUOTE_SINGLE,
  Scalar.QUOTE_DOUBLE,
  Scalar.BLOCK_FOLDED,
  Scalar.BLOCK_LITERAL,
);

describe('places inside any scalar', () => {
  it('point at the very character when it is a letter', () => {
    fc.assert(
      fc.property(words, styles, fc.constantFrom(20, 80), (parts, type, lineWidth) => {
        const value = parts.join('');
        const scalar = new Scalar(value);
        scalar.type = type;
        const text = stringify({ pad: 1, m: { k: scalar }, z: 2 }, { lineWidth, minContentWidth: 0 });
        const parsed = parseDocument(text).getIn(['m', 'k'], true);
        const read = entryOf(entryOf(readDocument(text, 'f.yaml').root, 'm')?.value, 'k')?.value;
        if (read?.is !== 'scalar' || !isScalar(parsed)) throw new Error(`no scalar in ${text}`);
        expect(read.source).toBe(typeof parsed.value === 'string' ? parsed.value : parsed.source);
        for (let i = 0; i < read.source.length; i++) {
          const letter = read.source[i] ?? '';
          if (/[a-z(#]/.test(letter)) expect(covered(text, read.placeAt(i, 1))).toBe(letter);
        }
      }),
      { numRuns: 500 },
    );
  });
});
