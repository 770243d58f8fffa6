import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/language/shape/index.ts';
import { type Problem, readDocument } from '../../../src/text/index.ts';
import { EVERY_KEY } from './every-key.ts';

const WORDS = [...new Set(EVERY_KEY.match(/[a-z_]+/g))];

/** Reads and checks; every problem must have a place within the text. */
function expectSound(text: string): readonly Problem[] {
  const lines = text.split(/\r\n|\r|\n/);
  const { root, problems } = readDocument(text, 'f.yaml');
  const all = root === null ? problems : [...problems, ...checkShape(root)];
  for (const { place, what } of all) {
    expect(what.length).toBeGreaterThan(5);
    const line = lines[place.line - 1];
    expect(line).toBeDefined();
    expect(place.column).toBeGreaterThanOrEqual(1);
    expect(place.column).toBeLessThanOrEqual((line?.length ?? 0) + 1);
  }
  return all;
}

const piece = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ': ',
    ', ',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '|',
    '>-\n',
    '#',
    '&a ',
    '*a',
    '!t ',
    'null',
    '3',
    '-1',
    '1e400',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const edits = fc.array(fc.tuple(fc.nat(EVERY_KEY.length), fc.nat(12), piece), { minLength: 1, maxLength: 3 });

const leaf = fc.oneof(
  fc.constantFrom(...WORDS, 'constructor', 'x > 1'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...WORDS, 'constructor', 'a.b'), tie('tree'), {
      maxKeys: 6,
      noNullPrototype: true,
    }),
  ),
}));

describe('any file', () => {
  it('a good file with a few edits: no throw, every place within the file', () => {
    fc.assert(
      fc.property(edits, (changes) => {
        expectSound(
          changes.reduce(
            (text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone),
            EVERY_KEY,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('any tree of words of the grammar: no throw, every place within the file', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expectSound(JSON.stringify(value, undefined, 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('any tree below each block', () => {
    const blocks = fc.constantFrom(
      'kinds',
      'common',
      'decisions',
      'estimates',
      'timeline',
      'outcomes',
      'signals',
      'mechanisms',
      'units',
    );
    fc.assert(
      fc.property(blocks, fc.constantFrom(...WORDS), tree, (block, name, value) => {
        const text = JSON.stringify(
          { [block]: block === 'timeline' ? [value] : { [name]: value } },
          undefined,
          1,
        );
        const all = expectSound(text);
        expect(new Set(all.map((one) => `${one.place.line}:${one.place.column} ${one.what}`)).size).toBe(
          all.length,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['unknown keys', '', (i: number) => `key_${i}: ${i}`],
    ['quantities of no form', 'common:\n', (i: number) => `  q${i}: [1]`],
    ['terms of no form', 'common:\n  q:\n   is:\n', (i: number) => `    t${i}: {iss: 1}`],
  ])('as many %s as fit answer within a second', (_, head, line) => {
    const text = head + Array.from({ length: 6000 }, (__, i) => line(i)).join('\n');
    const { root } = readDocument(text, 'f.yaml');
    if (root === null) throw new Error('the document does not fit');
    const before = process.cpuUsage();
    expect(checkShape(root).length).toBeGreaterThanOrEqual(250);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
