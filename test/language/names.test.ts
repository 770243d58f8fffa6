import { describe, expect, it } from 'vitest';
import { load, modelOf } from './load.ts';

const states = `
kinds:
  state:
    agents: {north: {size: 2}, south: {size: 3}}
    links: {rival: state}
    wealth: {starts: 1, next: wealth + 0.1 * rival.wealth}
    size: {says: How large.}
`;

describe('names', () => {
  it('are resolved to quantities of self, of other agents and of nobody', () => {
    const model = modelOf(`
common: {price: {starts: 1, next: price * 1.01}}
kinds:
  state:
    agents: [north, south]
    wealth: {starts: 1, next: wealth + price - 0.1 * north.wealth}
outcomes: {end: final(south.wealth)}
`);
    const wealth = model.quantities.find((one) => one.name === 'wealth');
    expect(wealth?.rule.is === 'state' && wealth.rule.terms[0]?.formula.expression).toEqual({
      is: 'binary',
      operator: '-',
      left: {
        is: 'binary',
        operator: '+',
        left: {
          is: 'read',
          quantity: 1,
          agent: { is: 'variable', kind: 1, variable: 0 },
          toward: null,
          when: 'now',
        },
        right: {
          is: 'read',
          quantity: 0,
          agent: { is: 'agent', kind: 0, index: 0 },
          toward: null,
          when: 'now',
        },
      },
      right: {
        is: 'binary',
        operator: '*',
        left: { is: 'number', value: 0.1 },
        right: {
          is: 'read',
          quantity: 1,
          agent: { is: 'agent', kind: 1, index: 0 },
          toward: null,
          when: 'now',
        },
      },
    });
  });

  it('that are unknown are guessed at, with their place', () => {
    const { says } = load('common: {price: {starts: 1, next: prise * 2}}\noutcomes: {end: final(price)}');
    expect(says).toEqual(['m.yaml:1:35  unknown name "prise": did you mean "price"?']);
  });

  it('point at the right place inside folded and quoted formulas', () => {
    const { says } = load(
      'common:\n  a:\n    starts: 0\n    next: >-\n      a +\n      wrong_name\noutcomes: {end: final(a)}',
    );
    expect(says).toEqual(['m.yaml:6:7  unknown name "wrong_name"']);
  });

  it('find each of several equal names by its order', () => {
    const { says } = load('common: {a: {starts: 0, next: "a + bb + a + bb"}}\noutcomes: {end: final(a)}');
    expect(says).toEqual(['m.yaml:1:36  unknown name "bb"', 'm.yaml:1:45  unknown name "bb"']);
  });

  it('of another agent need the agent', () => {
    const { says } = load(`${states}\ncommon: {x: {is: wealth}}\noutcomes: {end: final(x)}`);
    expect(says.join()).toContain('unknown name "wealth"');
  });

  it('have one meaning', () => {
    const { says } = load(
      'common: {north: {is: 1}}\nkinds: {state: {agents: [north], w: {is: 1}}}\noutcomes: {end: final(north.w)}',
    );
    expect(says.join()).toContain('"north" names a common quantity and an agent: one name has one meaning');
  });

  it('may not be words of the language', () => {
    const { says } = load('common: {total: {is: 1}}\noutcomes: {end: final(1)}');
    expect(says.join()).toContain('"total" is a word of the language');
  });

  it('of a kind need an aggregate', () => {
    const { says } = load(
      'kinds: {state: {agents: [north], w: {is: 1}}}\ncommon: {x: {is: state.w}}\noutcomes: {end: final(x)}',
    );
    expect(says).toEqual(['m.yaml:2:18  "state" is a kind, not one agent']);
  });
});

describe('agents and stages', () => {
  it('compare with their like only', () => {
    const { says } = load(`
kinds:
  state: {agents: [north], w: {is: "self == mine"}}
  pit: {agents: [mine], stage: {one_of: [open, shut], moves: {open: {shut: 0.1}}}}
common: {x: {is: mine.stage == north}, y: {is: mine.stage > 1}}
outcomes: {end: final(x)}
`);
    expect(says.join('\n')).toContain('cannot compare a state and a pit');
    expect(says.join('\n')).toContain('cannot compare a stage and an agent');
    expect(says.join('\n')).toContain('a number is needed here, this is a stage');
  });

  it('of a stage quantity are its own', () => {
    const { says } = load(`
kinds:
  pit: {agents: [mine], stage: {one_of: [open, shut], moves: {open: {shutt: 0.1}}}, fuse: {one_of: [lit, dark], moves: {}}}
common: {x: {is: mine.stage == lit}}
outcomes: {end: final(x)}
`);
    expect(says.join('\n')).toContain('"shutt" is no stage of "stage": did you mean "shut"?');
    expect(says.join('\n')).toContain('cannot compare a stage with one that this quantity never takes');
  });
});

describe('a stage that depends', () => {
  const person = (starts: string) => `
kinds:
  person:
    count: 3
    luck: {draw_once: "uniform(0, 1)"}
    mood: {one_of: [glad, sad]}
    state: {one_of: [well, ill], starts: "${starts}", moves: {ill: {well: 0.5}}}
outcomes: {end: "final(count(person, person.state == ill))"}
`;

  it('is one of two by if()', () => {
    expect(load(person('if(luck < 0.1, ill, well)')).says).toEqual([]);
    expect(load(person('if(luck < 0.1, ill, if(luck < 0.2, well, ill))')).says).toEqual([]);
  });

  it('must be a stage of its quantity on both sides', () => {
    const refusal = 'the name of a stage of this quantity is needed here';
    expect(load(person('if(luck < 0.1, glad, well)')).says.join()).toContain(refusal);
    expect(load(person('if(luck < 0.1, ill, 1)')).says.join()).toContain(
      'a number is needed here, this is a stage',
    );
  });
});

describe('a scenario', () => {
  const base =
    'estimates: {pace: "uniform(0, 1)"}\ncommon: {x: {starts: 0, next: x + pace}}\noutcomes: {end: final(x), up: ever(x > 1)}';

  it('replaces, removes and sets by name', () => {
    const model = modelOf(base, 'from: m\nlevers: {pace: 0.5}\noutcomes: {up: null, late: final(2 * x)}');
    expect(model.outcomes.map((one) => one.name)).toEqual(['end', 'late']);
    expect(model.estimates[0]?.prior).toEqual({ is: 'number', value: 0.5 });
  });

  it('cannot set what is not there', () => {
    const { says } = load(base, 'from: m\nlevers: {pase: 0.5}\nwithout: [storm]');
    expect(says).toContain('s1.yaml:2:10  there is no estimate "pase" to set: did you mean "pace"?');
    expect(says.join()).toContain('there is no mechanism "storm" to switch off');
  });

  it('of the same layer may not define twice', () => {
    const { says } = load('common: {x: {is: 1}}\ncommon: {y: {is: 1}}\noutcomes: {end: final(x)}');
    expect(says.length).toBeGreaterThan(0);
  });
});
