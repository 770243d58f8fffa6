import { describe, expect, it } from 'vitest';
import { packDocument, readDocument, unpackDocument, type YamlNode } from '../../src/text/index.ts';
import { MODEL_FILES, SCENARIO_FILES, WHOLE_LANGUAGE } from '../language/shipped-model.ts';

const written = `\ufefftitle: 'It''s one'\r\nempty:\nplain: a plain
  text over lines
double: "tab\\t and \\u00e9 # no comment"
folded: >-
  first line
  second

  third
literal: |2
    indented
   less
list: [1, 0x10, true, null, ~, "x", {deep: [a, b]}]
anchor: &here [7, 8]
again: *here
number: 0.10
`;

/** Everything a tree holds, with the places of every stretch of each scalar. */
function spelledOut(node: YamlNode): unknown {
  if (node.is === 'map')
    return node.entries.map(({ key, keyPlace, value }) => [key, keyPlace, spelledOut(value), node.place]);
  if (node.is === 'list') return [node.place, node.items.map(spelledOut)];
  const { value, source, place, placeAt } = node;
  const places = Array.from({ length: source.length + 2 }, (_, offset) => [
    placeAt(offset, 1),
    placeAt(offset, 3),
  ]);
  return { value, source, place, places };
}

const texts = [{ name: 'written.yaml', text: written }, WHOLE_LANGUAGE, ...MODEL_FILES, ...SCENARIO_FILES];

describe('a packed document', () => {
  it.each(texts)('is the same tree again: $name', ({ name, text }) => {
    const { root, problems } = readDocument(text, name);
    if (root === null) throw new Error('the text cannot be read');
    expect(problems).toEqual([]);
    const packed = JSON.parse(JSON.stringify(packDocument(root)));
    expect(spelledOut(unpackDocument(packed, text, name))).toEqual(spelledOut(root));
  });
});
