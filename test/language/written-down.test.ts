import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';

const MODEL = `
months: 24
phases: [morning, evening]
units: {measures: {usd: dollars}}
mechanisms: {habit: It goes on.}
kinds:
  town:
    phase: evening
    agents: {north: {size: 3}, south: {size: 4}}
    size: {says: How many live there., unit: usd, because: F001, starts: 1}
    luck: {draw_once: "uniform(0, 1)"}
    rank: {fixed: 2}
    mood: {phase: morning, draw: "normal(0, 1)"}
    bound: {is: 1, between: [0, 2 * mood]}
common:
  x: {starts: 0, next: {kept: {is: x, because: [F002, F003]}, up: 1}, unit: usd}
  y: {is: x, unit: usd}
outcomes:
  plain: final(y)
  end: {is: final(x) / 2, says: How it ends., unit: usd, measure: true, naive: {is: 1 / 4, because: [F001, F002], assumed: a guess}}
  bare: {is: final(x), measure: false, unit: usd, naive: {is: 2}}
  open: {is: ever(x > 2), naive: none known}
`;

describe('an outcome keeps what is written', () => {
  const outcome = (name: string) => modelOf(MODEL).outcomes.find((one) => one.name === name);

  it('with all it can say', () => {
    expect(outcome('end')).toMatchObject({
      index: 1,
      says: 'How it ends.',
      text: 'final(x) / 2',
      unit: 'usd',
      form: 'number',
      measure: true,
      naive: { is: 0.25, because: ['F001', 'F002'], assumed: 'a guess' },
      place: { line: 20, column: 3, length: 3 },
    });
  });

  it('and nothing for what it does not say', () => {
    expect(outcome('plain')).toMatchObject({ says: '', unit: '', measure: false, naive: null, index: 0 });
    expect(outcome('bare')).toMatchObject({
      measure: false,
      naive: { is: 2, because: [], assumed: null },
    });
    expect(outcome('open')).toMatchObject({ naive: null, form: 'probability' });
  });

  it('and each reading of it as it stands in the formula', () => {
    const both = modelOf(MODEL.replace('final(x) / 2', '"at(3, x + y) - final(x)"')).outcomes[1];
    expect(
      both?.readings.map(({ reducer, from, until, value }) => [reducer, from, until, value.text]),
    ).toEqual([
      ['at', 2, 2, 'x + y'],
      ['final', 0, 23, 'x'],
    ]);
    expect(both?.readings[1]?.value.place).toMatchObject({ line: 20, column: 13 });
  });

  it('and its naive guess is a number', () => {
    expect(pointed(MODEL.replace('naive: {is: 2}', 'naive: {is: x}'))).toEqual([
      '[x] a number is needed here',
    ]);
  });
});

describe('a quantity keeps what is written', () => {
  const quantity = (name: string) => modelOf(MODEL).quantities.find((one) => one.name === name);

  it('with all it can say', () => {
    expect(quantity('size')).toMatchObject({
      says: 'How many live there.',
      unit: 'usd',
      because: ['F001'],
      rule: { is: 'fixed', values: [null, null] },
      starts: { text: '1' },
      fields: [{ text: '3' }, { text: '4' }],
      between: null,
    });
  });

  it('and nothing for what it does not say', () => {
    expect(quantity('rank')).toMatchObject({
      says: '',
      unit: '',
      because: [],
      starts: null,
      fields: [null, null],
    });
  });

  it('with its bounds', () => {
    expect(quantity('bound')?.between?.map(({ text }) => text)).toEqual(['0', '2 * mood']);
  });

  it('in its own phase, or that of its kind, or none when it never changes', () => {
    const phases = modelOf(MODEL).quantities.map(({ name, phase }) => [name, phase]);
    expect(Object.fromEntries(phases)).toEqual({
      x: 0,
      y: 0,
      size: null,
      luck: null,
      rank: null,
      mood: 0,
      bound: 1,
    });
  });

  it('with the reasons of each term', () => {
    const rule = quantity('x')?.rule;
    expect(rule?.is === 'state' ? rule.terms.map(({ because }) => because) : []).toEqual([
      ['F002', 'F003'],
      [],
    ]);
  });

  it('drawn once from luck of its own', () => {
    expect(quantity('luck')?.rule).toMatchObject({
      is: 'once',
      draw: {
        is: 'simple',
        site: 'town.luck',
        distribution: 'uniform',
        parameters: [{ text: '0' }, { text: '1' }],
      },
    });
  });
});

describe('a phase keeps what is written', () => {
  const phased = (phases: string) =>
    modelOf(`
phases: ${phases}
kinds: {k: {agents: [a], mood: {phase: evening, one_of: [low, high]}}}
common: {x: {phase: evening, starts: 0, next: x}, y: {phase: morning, starts: 0, next: y}, z: {phase: evening, is: y}}
outcomes: {end: final(x)}
`).phases;

  it('with what it says, and what changes in it', () => {
    const [morning, evening] = phased('{morning: What comes first., evening: What comes last.}');
    expect(morning).toEqual({ name: 'morning', says: 'What comes first.', steps: [], changes: [1] });
    expect(evening).toEqual({
      name: 'evening',
      says: 'What comes last.',
      steps: [{ do: 'quantity', quantity: 2 }],
      changes: [0, 3],
    });
  });

  it('or says nothing', () => {
    expect(phased('[morning, evening]').map(({ says }) => says)).toEqual(['', '']);
  });
});
