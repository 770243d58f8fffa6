import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';

const KIND =
  'kinds: {k: {agents: [a, b], w: {starts: 0, next: w}}}\nmechanisms: {habit: Habit., scare: Fear.}';
const END = 'outcomes: {end: final(x)}';
const withX = (...lines: readonly string[]) =>
  modelOf([KIND, 'common: {x: {starts: 0, next: x}}', ...lines, END].join('\n'));

describe('a signal keeps', () => {
  const signalOf = (text: string) => withX(`signals: {other: {cost: 0}, news: ${text}}`).signals[1];

  it('what its file says of it', () => {
    const text = '{says: A word., because: [F001, F002], cost: 0.2, valence: -1, mechanism: scare}';
    expect(signalOf(text)).toMatchObject({
      index: 1,
      name: 'news',
      says: 'A word.',
      because: ['F001', 'F002'],
      cost: { text: '0.2' },
      valence: { text: '-1' },
      mechanism: 1,
      rule: null,
    });
  });

  it('nothing where nothing is said: it is free, and good news', () => {
    expect(signalOf('{}')).toMatchObject({
      says: '',
      because: [],
      cost: { expression: { is: 'number', value: 0 } },
      valence: { expression: { is: 'number', value: 1 } },
      mechanism: null,
    });
  });

  it('no rule unless it says when', () => {
    expect(signalOf('{from: k, to: k}')?.rule).toBeNull();
    expect(signalOf('{from: k, to: b, when: w > 1}')?.rule).toMatchObject({
      from: { kind: 1, index: null },
      to: { kind: 1, index: 1 },
      when: { text: 'w > 1' },
    });
  });
});

describe('an entry of the timeline keeps', () => {
  const entryOf = (text: string) => withX(`timeline: [{on: 1, add: {x: 1}}, ${text}]`).timeline[1];

  it('what its file says of it', () => {
    const text =
      '{name: summit, says: They met., because: F003, when: x > 1, at_most: once, add: {x: 1}, mechanism: scare}';
    expect(entryOf(text)).toMatchObject({
      name: 'summit',
      says: 'They met.',
      because: ['F003'],
      when: { text: 'x > 1' },
      once: true,
      mechanism: 1,
    });
  });

  it('nothing where nothing is said', () => {
    expect(entryOf('{on: 2, add: {x: 1}}')).toMatchObject({
      index: 1,
      from: 1,
      until: 1,
      says: '',
      because: [],
      when: null,
      once: false,
      mechanism: null,
      sends: [],
      forces: [],
      forbids: [],
    });
  });

  it.each([
    ['on: 3', 'timeline 3'],
    ['from: 2, until: 5', 'timeline 2'],
    ['until: 5', 'timeline entry 2'],
    ['name: summit, on: 3', 'summit'],
  ])('a name, its own or that of its month: %s', (text, name) => {
    expect(entryOf(`{${text}, add: {x: 1}}`)?.name).toBe(name);
  });

  it('its months: from the first to the last where it does not say', () => {
    const monthsOf = (text: string) => {
      const { from, until } = entryOf(`{${text}, add: {x: 1}}`) ?? {};
      return [from, until];
    };
    const { months } = withX('').calendar;
    expect(monthsOf('when: x > 1')).toEqual([0, months - 1]);
    expect(monthsOf('from: 2')).toEqual([1, months - 1]);
    expect(monthsOf('until: 2')).toEqual([0, 1]);
  });
});

describe('what the timeline does to a quantity', () => {
  const heldIn = (changes: string) => {
    const model = withX(`timeline: [{on: 1, add: {x: 1}}, {on: 2, ${changes}}]`);
    return model.quantities.flatMap(({ sets, adds }) => [
      sets.map(({ entry, agent }) => ['set', entry, agent]),
      adds.map(({ entry, agent }) => ['add', entry, agent]),
    ]);
  };

  it('reaches one agent by name, all of a kind by theirs', () => {
    expect(heldIn('set: {x: 2}')).toEqual([[['set', 1, null]], [['add', 0, null]], [], []]);
    expect(heldIn('set: {a.w: 2}').slice(2)).toEqual([[['set', 1, 0]], []]);
    expect(heldIn('add: {b.w: 2}').slice(2)).toEqual([[], [['add', 1, 1]]]);
    expect(heldIn('set: {k.w: 2}').slice(2)).toEqual([[['set', 1, null]], []]);
  });

  it('is read as the agent it is done to', () => {
    const model = withX('timeline: [{on: 1, set: {b.w: w + 1}}, {on: 1, set: {k.w: w + 1}}]');
    const readers = model.quantities[1]?.sets.map(({ formula: { expression } }) =>
      expression.is === 'binary' && expression.left.is === 'read' ? expression.left.agent : null,
    );
    expect(readers).toEqual([
      { is: 'agent', kind: 1, index: 1 },
      { is: 'variable', kind: 1, variable: 0 },
    ]);
  });
});

describe('a mechanism keeps', () => {
  const mechanismsOf = (text: string, scenario = '') =>
    modelOf(
      `${KIND.split('\n')[0]}\ncommon: {x: {starts: 0, next: x}}\nmechanisms: {habit: ${text}, scare: Fear.}\n${END}`,
      `from: m\n${scenario}`,
    ).mechanisms;

  it('what its file says of it', () => {
    const text =
      '{says: It goes on., because: [F004], assumed: nobody knows, expects: {outcome: end, sign: up}}';
    expect(mechanismsOf(text)).toEqual([
      {
        index: 0,
        name: 'habit',
        says: 'It goes on.',
        because: ['F004'],
        assumed: 'nobody knows',
        off: false,
        expects: { of: 'end', sign: 'up' },
      },
      { index: 1, name: 'scare', says: 'Fear.', because: [], assumed: null, off: false, expects: null },
    ]);
    const [fallen] = mechanismsOf('{says: It goes on., expects: {outcome: k.w, sign: down}}');
    expect(fallen?.expects).toEqual({ of: 'k.w', sign: 'down' });
  });

  it('whether a scenario does without it', () => {
    const off = (scenario: string) => mechanismsOf('Habit.', scenario).map((one) => one.off);
    expect(off('')).toEqual([false, false]);
    expect(off('without: [scare]')).toEqual([false, true]);
    expect(off('without: [scare, habit]')).toEqual([true, true]);
  });
});

describe('a rule of a quantity keeps', () => {
  const ruleOf = (x: string) => modelOf(`${KIND}\ncommon: {x: ${x}}\n${END}`).quantities[0]?.rule;

  it('one term, named after the quantity', () => {
    const plain = { name: 'x', formula: { text: '2 + 1' }, mechanism: null, otherwise: null, because: [] };
    expect(ruleOf('{is: 2 + 1}')).toMatchObject({ terms: [plain] });
    expect(ruleOf('{is: {is: 2 + 1, because: [F005]}}')).toMatchObject({
      terms: [{ ...plain, because: ['F005'] }],
    });
    expect(ruleOf('{is: {is: 2 + 1, mechanism: scare, otherwise: 3}}')).toMatchObject({
      terms: [{ ...plain, mechanism: 1, otherwise: { text: '3' } }],
    });
  });

  it('or terms with names of their own, in file order', () => {
    expect(
      ruleOf('{starts: 0, next: {kept: x, fear: {is: 1, mechanism: scare, because: [F006]}}}'),
    ).toMatchObject({
      terms: [
        { name: 'kept', formula: { text: 'x' }, mechanism: null },
        { name: 'fear', formula: { text: '1' }, mechanism: 1, otherwise: null, because: ['F006'] },
      ],
    });
  });
});

describe('stages keep', () => {
  it('their order, and for each move whether it is sure', () => {
    const text = `kinds: {k: {agents: [a], s: {one_of: [on, off], moves: {on: {off: 0.25}, off: {on: "when(month > 3)"}}}}}
common: {x: {is: 1}}
${END}`;
    const { quantities, stages } = modelOf(text);
    expect(stages).toEqual(['on', 'off']);
    expect(quantities[1]?.rule).toMatchObject({
      is: 'stage',
      stages: [0, 1],
      moves: [
        { from: 0, to: 1, sure: false, formula: { text: '0.25' } },
        { from: 1, to: 0, sure: true, formula: { text: 'month > 3' } },
      ],
    });
  });
});
