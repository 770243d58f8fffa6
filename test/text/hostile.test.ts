import { describe, expect, it } from 'vitest';
import { entriesOf, type Problem, readDocument, valueAt } from '../../src/text/index.ts';

const MEGABYTE = 1_048_576;
const fill = (pattern: string, length = MEGABYTE): string =>
  pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
const problemsOf = (text: string): readonly Problem[] => readDocument(text, 'f.yaml').problems;
const sentences = (text: string): string =>
  problemsOf(text)
    .map((one) => `${one.place.line}:${one.place.column} ${one.what}`)
    .join('\n');

/** Processor time in milliseconds: wall time would measure the neighbours. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

describe('hostile documents', () => {
  it('billion laughs stop at the bound on aliases or nodes', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i++)
      lines.push(
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      );
    expect(readDocument(lines.join('\n'), 'f.yaml').root).toBeNull();
    expect(sentences(lines.join('\n'))).toMatch(/more than 50 aliases|more than 20,000 nodes/);
  });

  it('a bomb of few aliases stops at the bound on nodes', () => {
    const lines = [`a0: &a0 [${Array(200).fill('x').join(', ')}]`];
    for (let i = 1; i < 12; i++) lines.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    expect(readDocument(lines.join('\n'), 'f.yaml').root).toBeNull();
  });

  it('a megabyte map of 60,000 keys answers within a second', () => {
    const text = fill(Array.from({ length: 60_000 }, (_, i) => `key_${i}_abcd: ${i}`).join('\n'));
    expect(cost(() => problemsOf(text))).toBeLessThan(1000);
    expect(sentences(text)).toContain('too large');
  });

  it('as many keys as fit are checked for doubles without comparing each with each', () => {
    const text = `${Array.from({ length: 9_000 }, (_, i) => `k${i}: ${i}`).join('\n')}\nk17: 1`;
    expect(cost(() => problemsOf(text))).toBeLessThan(1000);
    expect(sentences(text)).toBe('9001:1 "k17" stands twice in one map');
  });

  it.each([100, 20_000])('%i nested brackets are refused at the bracket too deep', (depth) => {
    expect(sentences(`a: ${'['.repeat(depth)}`)).toBe('1:44 nested more than 40 levels deep');
  });

  it('an alias of what contains it', () => {
    expect(sentences('a: &a [*a]')).toBe('1:8 this alias contains itself');
    expect(sentences('a: &a {b: {c: *a}}')).toBe('1:15 this alias contains itself');
  });

  it('an alias before its anchor, or without one', () => {
    expect(sentences('a: *b\nb: &b 1')).toBe('1:4 no anchor &b stands before this alias');
    expect(problemsOf('is: *x')[0]?.hint).toContain('quotes');
  });

  it('an honest alias is a copy', () => {
    const { root, problems } = readDocument('a: &a {x: 1}\nb: *a', 'f.yaml');
    expect(problems).toEqual([]);
    expect(entriesOf(valueAt(root, 'b')).map((one) => one.key)).toEqual(['x']);
  });

  it.each(['__proto__: 1', '"__proto__": {x: 1}', 'a: {__proto__: 1}'])(
    '%s is no name and pollutes nothing',
    (text) => {
      expect(sentences(text)).toContain('cannot be a name');
      expect(Reflect.get({}, 'x')).toBeUndefined();
    },
  );

  it.each(['a: !!js/function "x"', 'a: !x y', '!!set {a}', 'a: !!binary aGk='])(
    '%s: tags are refused',
    (text) => {
      expect(sentences(text)).toMatch(/^1:\d+ a YAML tag \(!\S+\) has no meaning here$/);
    },
  );

  it('control characters neither enter nor leave', () => {
    expect(sentences('a: \u001b[31m')).toBe('1:4 the control character U+001B cannot stand in a file');
    expect(sentences('a: "\\e[31m"')).toBe('1:4 this text holds the control character U+001B');
    expect(sentences('"\\e[31m": 1')).not.toContain('\u001b');
    expect(sentences('a: "x\u202ey"')).toContain('U+202E');
  });

  it('equal keys, tabs, two documents, directives', () => {
    expect(sentences('a: 1\nb: 2\na: 3')).toBe('3:1 "a" stands twice in one map');
    expect(sentences('a:\n\tb: 1')).toContain('2:1 a tab cannot indent');
    expect(sentences('a: 1\n---\nb: 2')).toContain('2:1 a second document starts here');
    expect(sentences('%YAML 1.1\n---\na: 1')).toBe('1:1 a YAML directive has no meaning here');
  });

  it('words of YAML 1.1 are strings, and merges are no keys', () => {
    const { root } = readDocument('a: no\nb: off\nc: 12:30:45\nd: 010\ne: 2026-03', 'f.yaml');
    const values = entriesOf(root).map((one) => (one.value.is === 'scalar' ? one.value.value : undefined));
    expect(values).toEqual(['no', 'off', '12:30:45', 10, '2026-03']);
    expect(sentences('a: &a {x: 1}\nb: {<<: *a}')).toContain('"<<" cannot be a name');
  });

  it('byte order mark and CRLF change no place', () => {
    const plain = 'a: 1\nb:\n  c: max(0\n  c: 2';
    expect(sentences(`\ufeff${plain.replaceAll('\n', '\r\n')}`)).toBe(sentences(plain));
  });

  it('numbers that are not finite', () => {
    expect(sentences('a: .inf\nb: 1e999\nc: .nan')).toBe(
      '1:4 .inf is not a finite number\n2:4 1e999 is not a finite number\n3:4 .nan is not a finite number',
    );
  });

  it('odd keys', () => {
    expect(sentences('? [a]\n: 1')).toContain('a key must be a word');
    expect(sentences('12: 1\n_A: 2\nétat: 3')).toMatch(/"12" cannot.*\n.*"_A" cannot.*\n.*"état" cannot/);
    expect(sentences(': 1')).toContain('cannot be a name');
  });

  it('a text without content has no root and no problem', () => {
    for (const text of ['', '\n', '# only words\n', '\ufeff']) {
      expect(readDocument(text, 'f.yaml')).toEqual({ root: null, problems: [] });
    }
  });

  it('the caller chooses what a key may be', () => {
    const keys = /^[A-Za-z][A-Za-z0-9_-]*$/;
    expect(readDocument('F012: 1\narab-news: 2', 'f.yaml', { keys }).problems).toEqual([]);
  });
});

describe('formulas in { } without quotes', () => {
  it('a comma is reported where the formula starts, and the formula is put together again', () => {
    const { root, problems } = readDocument('q: {is: max(0, min(x, 1)), unit: event}', 'f.yaml');
    expect(problems.map((one) => [one.place.column, one.what])).toEqual([
      [9, 'the comma after "max(0" ends the formula: put the formula in quotes'],
    ]);
    const is = valueAt(valueAt(root, 'q'), 'is');
    expect(is).toMatchObject({ value: 'max(0, min(x, 1))' });
    expect(is?.is === 'scalar' && is.placeAt(7, 3)).toMatchObject({ line: 1, column: 16, length: 3 });
    expect(valueAt(valueAt(root, 'q'), 'unit')).toMatchObject({ value: 'event' });
  });

  it('also in lists, over lines, and several in one map', () => {
    expect(sentences('between: [0, min(1, x)]')).toContain('1:14 the comma after "min(1"');
    expect(sentences('q: {a: if(x,\n  y,\n  z), b: max(1, 2)}')).toMatch(/1:8 .*\n3:10 /);
  });

  it('a bracket that nothing closes, and a key without a value', () => {
    expect(sentences('q: {is: max(0, unit: x}')).toContain('put the formula in quotes');
    expect(sentences('q: {is: x, y}')).toContain('1:12 "y" has no value');
    expect(sentences('q: {gone: null, empty: }')).toBe('');
  });
});

describe('a megabyte of nonsense', () => {
  const patterns = [
    '[',
    '{',
    'a: ',
    '- ',
    '? ',
    '&a ',
    '*a,',
    '"',
    "'",
    '\\',
    '|\n',
    '\n',
    '\t\n',
    ' ',
    '---\n',
    '%a\n',
    '!a ',
    'a',
    ',',
    '{a,',
    'a:\n ',
    ':\n',
    'a b: c\n',
    '[]',
    '"a": b\n',
    'é',
    '\u0007',
    '{a: b}, ',
    'x: |\n',
    '# c\n',
    '\ud800',
  ];
  it.each(['', 'a: [', 'z: |\n  '])('after %j answers within a second, whatever is repeated', (before) => {
    for (const pattern of patterns) {
      const text = before + fill(pattern, MEGABYTE - before.length);
      expect(cost(() => problemsOf(text))).toBeLessThan(1000);
      expect(problemsOf(`${text}x`).length).toBeGreaterThan(0);
    }
  });
});
