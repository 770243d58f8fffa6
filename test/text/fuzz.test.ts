import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frames, plainText, readDocument, type YamlNode } from '../../src/text/index.ts';

const VALID = `title: A small model
kinds:
  patron: {phase: world, agents: [us, china], trust: {starts: 0.5, next: "min(1, trust + 0.1)"}}
common:
  rivalry:
    is: >-
      base +
      total(patron, patron.trust)
    because: [F012, F013]
outcomes:
  kept: 'always(rivalry < 3)'
  "late": |
    ever(x)
`;

const bits = fc.constantFrom(
  ...[
    'a',
    'b: ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    ' ',
    '\n',
    '  ',
    '"',
    "'",
    '|',
    '>',
    '&x',
    '*x',
    '!t',
    '#',
    '---',
    '%',
    '\t',
  ],
  ...[
    '\r\n',
    '\\',
    '? ',
    '1e9',
    'null',
    '<<',
    '__proto__',
    'é',
    '\u0000',
    '\u001b',
    '\ud83d',
    '>-\n',
    '|2\n',
    'max(0, x)',
    '@',
  ],
);
const nonsense = fc.array(fc.oneof(bits, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 60 });
const edits = fc.array(fc.tuple(fc.nat(VALID.length), fc.nat(4), bits), { minLength: 1, maxLength: 4 });

const edited = (changes: readonly (readonly [number, number, string])[]): string =>
  changes.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), VALID);

/** Every place of a result lies within the text, on one line. */
function expectSound(text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  const { root, problems } = readDocument(text, 'f.yaml');
  for (const { place, what } of problems) {
    expect(what).toBe(plainText(what).replaceAll('\n', ' '));
    expectInside(place, lines);
  }
  visit(root, (node) => expectInside(node.place, lines));
  expect(frames(problems, new Map([['f.yaml', text]]))).not.toContain('\u001b');
}

function expectInside(
  place: { line: number; column: number; length: number },
  lines: readonly string[],
): void {
  const line = lines[place.line - 1];
  if (line === undefined) throw new Error(`line ${place.line} of ${lines.length}`);
  expect(place.column).toBeGreaterThanOrEqual(1);
  expect(place.column).toBeLessThanOrEqual(line.length + 1);
  expect(place.length).toBeGreaterThanOrEqual(1);
  expect(place.column + place.length).toBeLessThanOrEqual(Math.max(line.length + 1, place.column + 1));
}

function visit(node: YamlNode | null, see: (node: YamlNode) => void): void {
  if (node === null) return;
  see(node);
  if (node.is === 'list') for (const item of node.items) visit(item, see);
  if (node.is === 'map') for (const entry of node.entries) visit(entry.value, see);
  if (node.is === 'scalar') {
    for (const at of [0, 1, node.source.length, node.source.length + 5])
      see({ ...node, place: node.placeAt(at, 3) });
  }
}

describe('any text', () => {
  it('nonsense: no throw, every place within the file', () => {
    fc.assert(
      fc.property(nonsense, (parts) => expectSound(parts.join(''))),
      { numRuns: 1500 },
    );
  });

  it('a valid file with a few edits: no throw, every place within the file', () => {
    fc.assert(
      fc.property(edits, (changes) => expectSound(edited(changes))),
      { numRuns: 1500 },
    );
  });

  it('the file before the edits is fine', () => {
    expect(readDocument(VALID, 'f.yaml').problems).toEqual([]);
  });
});
