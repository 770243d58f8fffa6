import { describe, expect, it } from 'vitest';
import { checkShape, withoutFaulty } from '../../src/language/index.ts';
import { problem, readDocument, type YamlNode, yamlText } from '../../src/text/index.ts';

function documentOf(text: string): YamlNode {
  const { root } = readDocument(text, 'f.yaml');
  if (root === null) throw new Error('it cannot be read');
  return root;
}

const written = (node: YamlNode | null): string => (node?.is === 'map' ? yamlText(node.entries) : 'nothing');

/** What is left of a text without the faults of its form. */
const left = (text: string): string => {
  const root = documentOf(text);
  return written(withoutFaulty(root, checkShape(root)));
};

/** What is left of a text without what lies at these places, line and column. */
const leftWithout = (text: string, ...places: readonly (readonly [number, number])[]): string => {
  const faults = places.map(([line, column]) =>
    problem({ file: 'f.yaml', line, column, length: 1 }, 'a fault'),
  );
  return written(withoutFaulty(documentOf(text), faults));
};

describe('of a file without its faults is left', () => {
  it.each([
    ['all where there are none', 'title: Port\nworlds: 5\n', 'title: Port\nworlds: 5\n'],
    ['no value that is faulty', 'title: Port\nworlds: many\n', 'title: Port\n'],
    ['no list that should be none', 'title: [a]\nworlds: 5\n', 'worlds: 5\n'],
    ['no map that should be none', 'title: {a: b}\nworlds: 5\n', 'worlds: 5\n'],
    ['the sound items of a list', 'without: [a, [b], c, [d]]\n', 'without:\n  - a\n  - c\n'],
    ['the sound entries of a map', 'levers: {a: 1, b: [], c: 2, d: []}\n', 'levers:\n  a: 1\n  c: 2\n'],
    [
      'an item after a faulty one, wherever its lines begin',
      'timeline: [{on: 3, set: {x: 1}, at_most:\n twice}, {on: 4,\n set: {x: 2}}]\n',
      'timeline:\n  - "on": 4\n    set:\n      x: 2\n',
    ],
    ['nothing where others may rest on what is faulty', 'worlds: many\nestimates: {a: []}\n', 'nothing'],
    ['nothing where it is no map', '- a\n', 'nothing'],
  ])('%s', (_, text, expected) => expect(left(text)).toBe(expected));

  it('and nothing of a list or a map where one fault lies in none of its parts', () => {
    const text = 'title: Port\nlevers: {a: 1, b: 2}\nwithout: [c, d]\n';
    expect(leftWithout(text, [2, 10])).toBe('title: Port\nlevers:\n  b: 2\nwithout:\n  - c\n  - d\n');
    expect(leftWithout(text, [2, 1], [2, 10])).toBe('title: Port\nwithout:\n  - c\n  - d\n');
    expect(leftWithout(text, [3, 1], [3, 11])).toBe('title: Port\nlevers:\n  a: 1\n  b: 2\n');
  });

  it('and nothing at all where one lies above all of it', () => {
    const text = '# a port\ntitle: Port\nworlds: 5\n';
    expect(leftWithout(text, [2, 1])).toBe('worlds: 5\n');
    expect(leftWithout(text, [1, 1], [2, 1])).toBe('nothing');
  });
});
