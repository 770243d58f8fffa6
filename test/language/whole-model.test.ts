import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { readDocument } from '../../src/text/index.ts';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const END = 'common: {x: {starts: 0, next: x + 1}}\noutcomes: {end: final(x)}\n';

describe('what stands above the blocks of a model', () => {
  it('is kept as it is written', () => {
    const header = `
title: Harbour
says: A port.
asks: What if?
expectation: More of it.
because: [F001, F002]
worlds: 250
seed: 007
`;
    expect(modelOf(`${header}${END}`)).toMatchObject({
      title: 'Harbour',
      says: 'A port.',
      asks: 'What if?',
      expectation: 'More of it.',
      because: ['F001', 'F002'],
      worlds: 250,
      seed: '007',
    });
  });

  it('need not be there', () => {
    expect(modelOf(END)).toMatchObject({
      title: '',
      says: '',
      asks: '',
      expectation: '',
      because: [],
      worlds: null,
      seed: null,
    });
  });
});

describe('the phases of a month', () => {
  const phasesOf = (line: string) => modelOf(`${line}${END}`).phases.map(({ name }) => name);

  it('are those of a list, or of a map that explains them, in their order', () => {
    expect(phasesOf('phases: [late, early]\n')).toEqual(['late', 'early']);
    expect(phasesOf('phases: {late: It ends., early: It begins.}\n')).toEqual(['late', 'early']);
  });

  it('are one, the month itself, where none is named', () => expect(phasesOf('')).toEqual(['month']));
});

describe('a document that was read before', () => {
  it('need not be read again', () => {
    const [name, text] = ['m.yaml', END];
    const root = readDocument(text, name).root;
    if (root === null) throw new Error('it cannot be read');
    const before = loadTexts([{ replaces: false, files: [{ name, text, root }] }]);
    expect(before.problems).toEqual([]);
    expect(JSON.stringify(before)).toBe(
      JSON.stringify(loadTexts([{ replaces: false, files: [{ name, text }] }])),
    );
  });
});

describe('stages', () => {
  it('are known by name, each once, in the order in which the model names them', () => {
    const stages = (names: string) => `{one_of: [${names}], moves: {open: {shut: 0.1}}}`;
    const model = modelOf(
      `kinds: {mine: {agents: [m], s: ${stages('open, shut')}, t: ${stages('shut, open, lost')}}}\n${END}`,
    );
    expect(model.stages).toEqual(['open', 'shut', 'lost']);
  });
});

describe('what the timeline sets and adds', () => {
  it('stands with the very quantity it is about, the one apart from the other', () => {
    const { quantities } = modelOf(`
common: {x: {starts: 0, next: x}, y: {starts: 0, next: y}, z: {starts: 0, next: z}}
timeline: [{on: 1, set: {x: 5}}, {on: 2, add: {x: 6, y: 7}}, {on: 3, set: {y: 8}}]
outcomes: {end: final(x + y + z)}
`);
    const texts = quantities.map(({ name, sets, adds }) => [
      name,
      sets.map(({ formula }) => formula.text),
      adds.map(({ formula }) => formula.text),
    ]);
    expect(texts).toEqual([
      ['x', ['5'], ['6']],
      ['y', ['8'], ['7']],
      ['z', [], []],
    ]);
  });
});

describe('a model that is too large is refused', () => {
  it('for the numbers its worlds would keep', () => {
    expect(said(`kinds: {k: {count: 1500, near: {toward: k, is: 1}}}\n${END}`)).toEqual([
      {
        there: 'near',
        words:
          'a world keeps at most 2,000,000 numbers, and here are more | "near" alone is 2,250,000: one for each pair of a k and a k',
      },
    ]);
  });

  it('for the steps its months would take', () => {
    const sum = '"total(o in k, total(p in k, 1))"';
    const [one, ...others] = said(
      `kinds: {k: {count: 5000}}\ncommon: {x: {is: ${sum}}}\noutcomes: {end: final(x)}\n`,
    );
    expect(others).toEqual([]);
    expect(one?.there).toBe(sum);
    expect(one?.words).toMatch(
      /^a month of this model takes up to 50,01\d,\d+ steps, and 50,000,000 are allowed/,
    );
  });

  it('for its faults, when there are more than anyone would read', () => {
    const names = Array.from({ length: 205 }, (_, index) => `  y${index}: {is: nobody_${index}}\n`).join('');
    const found = said(
      `${END}fans: [x]\n`.replace(
        'common: {x: {starts: 0, next: x + 1}}\n',
        `common:\n  x: {is: 1}\n${names}`,
      ),
    );
    expect(found).toHaveLength(201);
    expect(found.at(-1)?.words).toBe('more than 200 problems: the rest is not looked at');
  });
});
