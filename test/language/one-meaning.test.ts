import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';

const END = 'outcomes: {end: final(1)}\n';
const saysOf = (text: string): string[] => pointed(text + END);

describe('one name has one meaning', () => {
  it.each([
    ['an agent and its kind', 'kinds: {state: {agents: [state]}}', '"state" names an agent and a kind'],
    ['two agents of a kind', 'kinds: {state: {agents: [a, a]}}', '"a" names an agent twice'],
    ['agents of two kinds', 'kinds: {state: {agents: [a]}, city: {agents: [a]}}', '"a" names an agent twice'],
    [
      'a stage and an agent',
      'kinds: {state: {agents: [a], mood: {one_of: [a, b]}}}',
      '"a" names a stage and an agent',
    ],
    [
      'a decider and a quantity',
      'common: {boss: {is: 1}}\ndecisions: {boss: {options: {go: {}}}}',
      '"boss" names a common quantity and a decider',
    ],
    [
      'a decider and a kind',
      'kinds: {state: {agents: [a]}}\ndecisions: {state: {options: {go: {}}}}',
      '"state" names a decider and a kind',
    ],
    [
      'a network and a quantity',
      'kinds: {state: {agents: [a, b], near: {is: 1}, network: {near: {ring: 2}}}}',
      '"near" names a network of state and a quantity of state',
    ],
    [
      'a network and a kind',
      'kinds: {state: {agents: [a, b], network: {city: {ring: 2}}}, city: {agents: [c]}}',
      '"city" names a network of state and a kind',
    ],
    [
      'two shares',
      'estimates: {s: {simplex: {a: 0.5, b: 0.5}}, t: {simplex: {a: 1}}}',
      '"a" names an estimate twice',
    ],
    [
      'a kind and what belongs to none',
      'kinds: {common: {agents: [a]}}',
      '"common" is a word of the language',
    ],
    ['a stage twice', 'kinds: {state: {agents: [a], mood: {one_of: [b, b]}}}', 'the stage "b" stands twice'],
  ])('%s', (_, text, sentence) => {
    expect(saysOf(`${text}\n`).join('\n')).toContain(sentence);
  });

  it('options, signals, outcomes, phases and mechanisms have names of their own', () => {
    const model = modelOf(`
phases: [price]
mechanisms: {price: It moves.}
signals: {price: {cost: 1}}
common: {price: {starts: 1, next: {price: {is: price, mechanism: price}}}}
kinds: {shop: {agents: [corner], till: {is: "heard(anyone, self, cost)"}}}
decisions: {corner: {options: {price: {does: {price: 1}, sends: price to corner}, corner: {}}}}
timeline: [{on: 1, force: corner.price}]
outcomes: {price: final(price), corner: final(chose(corner.price))}
`);
    expect(model.outcomes.map(({ name, form }) => [name, form])).toEqual([
      ['price', 'number'],
      ['corner', 'probability'],
    ]);
  });

  it('what belongs to nobody has no owner to be named', () => {
    expect(saysOf('common: {x: {is: 1}, y: {is: common.x}}\n')).toEqual([
      '[common] "common" is a kind, not one agent',
    ]);
  });

  it('a kind may be called party, beside deciders that are no agents', () => {
    const model = modelOf(
      `kinds: {party: {agents: [left, right], votes: {is: 1}}}\ndecisions: {voter: {options: {stay: {}, go: {target: party}}}}\n${END}`,
    );
    expect(model.kinds.map((kind) => kind.agents)).toEqual([['common'], ['left', 'right'], ['voter']]);
    expect(model.decisions[0]?.actor).toEqual({ is: 'agent', kind: 2, index: 0 });
    expect(saysOf('decisions: {voter: {options: {go: {target: party}}}}\n')[0]).toContain(
      '"party" is no kind of agent',
    );
  });

  it('cost may be a quantity: inside heard() the bare word is the cost of the signal', () => {
    const model = modelOf(`
signals: {offer: {cost: 7}}
kinds: {shop: {agents: [a], cost: {fixed: 2}, paid: {is: cost + self.cost}, told: {is: "heard(a, self, cost + self.cost)"}}}
timeline: [{on: 0, sends: offer from a to a}]
${END}`);
    const term = (name: string) => {
      const rule = model.quantities.find((one) => one.name === name)?.rule;
      return rule?.is === 'formula' ? rule.terms[0]?.formula.expression : undefined;
    };
    const own = { is: 'read', agent: { is: 'variable' } };
    expect(term('paid')).toMatchObject({ left: own, right: own });
    expect(term('told')).toMatchObject({ value: { left: { is: 'signal', part: 'cost' }, right: own } });
  });
});

describe('the inner agent of an aggregate', () => {
  const inside = (formula: string): string[] =>
    saysOf(`estimates: {rate: 1}
common: {price: {is: 1}}
signals: {news: {cost: 1}}
kinds:
  city: {agents: [north], size: {fixed: 1}}
  state: {agents: [a, b], mood: {one_of: [glad, sad]}, worth: {fixed: 1}, sum: {is: "${formula}"}, pair: {toward: state, is: "rate * total(city, city.size)"}}
timeline: [{on: 1, sends: news from a to b}]
`);
  it.each([
    ['price', 'a common quantity'],
    ['worth', 'a quantity of state'],
    ['north', 'an agent'],
    ['glad', 'a stage'],
    ['rate', 'an estimate'],
    ['city', 'a kind'],
  ])('hides no other name: %s', (alias, meaning) => {
    expect(inside(`total(${alias} in state, ${alias}.worth)`)[0]).toContain(`"${alias}" names ${meaning}`);
  });

  it.each(['self', 'target', 'month', 'pi', 'max', 'e'])('is no word of the language: %s', (alias) => {
    expect(inside(`total(${alias} in state, ${alias}.worth)`)[0]).toContain(
      `"${alias}" is a word of the language`,
    );
  });

  it('has a name of its own inside another aggregate', () => {
    expect(inside('total(state, total(state, state.worth))')).toEqual([
      '[state] "state" already names an agent here',
    ]);
    expect(inside('total(o in state, total(o in state, o.worth))')).toHaveLength(1);
    expect(inside('total(state, total(o in state, o.worth * state.worth))')).toEqual([]);
    expect(inside('total(city, city.size) + total(city, 2 * city.size)')).toEqual([]);
  });

  it('is no part of the signal that is heard', () => {
    expect(inside('heard(a, self, total(cost in state, cost.worth))')[0]).toContain(
      '"cost" is a part of a signal here',
    );
  });

  it('does not hide the agent that a pair looks toward', () => {
    const text =
      'kinds: {state: {agents: [a, b], w: {fixed: 1}, p: {toward: state, is: "total(state, state.w)"}}}\n';
    expect(saysOf(text)).toEqual(['[state] "state" already names an agent here']);
  });

  it('of pick() and split() hides no other name either', () => {
    const text = (draw: string): string[] =>
      saysOf(
        `common: {price: {is: 1}}\nkinds: {state: {agents: [a, b], w: {fixed: 1}, friend: {draw: "${draw}"}}}\n`,
      );
    expect(text('pick(other in state, other.w)')).toEqual([]);
    expect(text('pick(state, state.w)')).toEqual([]);
    expect(text('pick (state, 1, state != self)')).toEqual([]);
    expect(text('pick(price in state, price.w)')).toEqual([
      '[price] "price" names a common quantity: one name has one meaning',
    ]);
  });
});
