import { describe, expect, it } from 'vitest';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const asking = (formula: string): string[] =>
  pointed(`
kinds:
  k: {agents: [a], s: {one_of: [on, off], moves: {on: {off: 0.3}}}, r: {one_of: [off, on, lost]}, y: {is: "${formula}"}}
outcomes: {end: final(a.y)}
`);

describe('months_in() and entered()', () => {
  it.each([
    'months_in(s) + last(months_in(a.s)) + at_start(months_in(r))',
    'entered(s, off) + entered(a.r, lost)',
    'last(s) == on and last(s == off) and at_start(r) != lost',
    's == r',
  ])('%s', (formula) => expect(asking(formula)).toEqual([]));

  it.each([
    ['months_in(last(s))', '[last] months_in() needs the quantity itself'],
    ['months_in(off)', '[off] months_in() needs a quantity that moves through stages'],
    ['months_in(y)', '[y] months_in() needs a quantity that moves through stages'],
    ['entered(off, s)', '[off] entered() needs a quantity that moves through stages'],
    ['entered(s, lost)', '[lost] entered() needs the name of a stage of this quantity here'],
    ['entered(s, a)', '[a] entered() needs the name of a stage of this quantity here'],
    ['entered(s, r)', '[r] entered() needs the name of a stage of this quantity here'],
    ['entered(last(s), off)', '[last] entered() needs the quantity itself'],
    ['last(entered(s, off))', '[entered] entered() cannot stand inside last()'],
    ['s == lost', '[s] cannot compare a stage with one that this quantity never takes'],
    ['s + 1', '[s] a number is needed here, this is a stage'],
    ['s == 1', '[s] cannot compare a stage and a number'],
    ['s < off', '[s] a number is needed here, this is a stage'],
  ])('%s', (formula, message) => expect(asking(formula)[0]).toBe(message));
});

describe('moves', () => {
  const moving = (moves: string): string[] =>
    pointed(
      `kinds: {k: {agents: [a], s: {one_of: [on, off], moves: {${moves}}}, r: {one_of: [far]}}}\noutcomes: {end: final(a.s == on)}\n`,
    );

  it.each([
    ['on: {of: 0.1}', '[of] "of" is no stage of "s" (on?)'],
    ['far: {on: 0.1}', '[far] "far" is no stage of "s"'],
    ['on: {off: a}', '[a] a number is needed here, this is an agent'],
    ['on: {off: when(a)}', '[when(a)] a number is needed here, this is an agent'],
    ['on: {off: when(nobody > 1)}', '[nobody] unknown name "nobody"'],
    ['on: {off: 2 * when(1 > 0)}', '[when] unknown function "when"'],
    ['on: {off: 2 + when(0)}', '[when] unknown function "when"'],
    ['on: {off: when()}', '[)] this formula is empty'],
    ['on: {off: when(1) + 1}', '[when] unknown function "when"'],
    ['on: {off: when(1) + (1)}', '[when] unknown function "when"'],
    ['on: {off: nowhen(1)}', '[nowhen] unknown function "nowhen"'],
    ['on: {off: "when(1))"}', '[)] a bracket is closed that was not opened'],
    ['on: {off: "when((1)"}', '[)] 1 bracket opened and not closed'],
  ])('%s', (moves, message) => expect(moving(moves)).toEqual([message]));

  it('may be sure on a condition', () => {
    expect(moving('on: {off: when((1 > 0) and (2 > 1))}, off: {on: "when (month > 3)"}')).toEqual([]);
    expect(moving('on: {off: " when(1 > 0) "}, off: {on: when(month > nobody)}')).toEqual([
      '[nobody] unknown name "nobody"',
    ]);
  });

  it('from or to a stage that is not there are read all the same', () => {
    expect(moving('on: {gone: nobody}, lost: {off: 1 + noone}')).toEqual([
      '[gone] "gone" is no stage of "s"',
      '[nobody] unknown name "nobody"',
      '[lost] "lost" is no stage of "s"',
      '[noone] unknown name "noone"',
    ]);
  });

  it('say which stages there are where none is near', () => {
    const text = `kinds: {k: {agents: [a], r: {one_of: [far, on]}, s: {one_of: [on, off], moves: {far: {on: 1}, oof: {on: 1}}}}}
outcomes: {end: final(a.s == on)}`;
    expect(said(text)).toEqual([
      { there: 'far', words: '"far" is no stage of "s" | stages: on, off' },
      { there: 'oof', words: '"oof" is no stage of "s" | did you mean off' },
    ]);
  });

  it('need a stage, and each of them once', () => {
    const listed = (stages: string): string[] =>
      pointed(
        `common: {x: {is: 1}}\nkinds: {k: {agents: [a], s: {one_of: [${stages}]}}}\noutcomes: {end: final(x)}\n`,
      );
    expect(listed('on, off')).toEqual([]);
    expect(listed('on, off, on')).toEqual(['[on] the stage "on" stands twice']);
    expect(listed('')).toEqual(['[[] a quantity that moves through stages needs at least one']);
  });
});

describe('a file that says nothing', () => {
  it.each(['', '\n\n', '# nothing yet\n', '   '])('%j is empty', (text) => {
    expect(pointed(text).map((one) => one.slice(one.indexOf(']') + 2))).toEqual(['this file is empty']);
  });

  it.each(['null', '~', '---\n', '- a', 'x'])('%j is no model', (text) => {
    expect(pointed(text)).toHaveLength(1);
  });

  it('{} is a model of which nothing can be reported', () => {
    expect(pointed('{}')).toEqual(['[{] warning: this model has no outcomes: nothing is reported']);
  });
});
