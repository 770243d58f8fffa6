import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

/** A model in which `a` chooses among `options`; `more` are further lines. */
const choosing = (options: string, value = '0', more = ''): string => `
kinds:
  k: {agents: [a, b], fixed_one: {fixed: 2}, wealth: {starts: 0, next: wealth}, pair: {toward: k, is: 1}, friend: {draw: "pick(k, 1)"}}
  pool: {places: 3, agents: [n], enters: {count: {draw: poisson(1)}}, debt: {starts: 0, next: debt}, stage: {one_of: [on, off]}}
common: {money: {starts: 0, next: money}}
decisions: {a: {value: "${value}", options: {${options}}}}
${more}
outcomes: {end: final(money)}
`;

describe('what an option does', () => {
  it.each([
    [
      'go: {does: {fixed_one: 1}}',
      '[fixed_one] does: can only add to a state (with starts and next); "fixed_one" is none',
    ],
    ['go: {does: {n.stage: 1}}', '[n.stage] "stage" holds no number: an option cannot add to it'],
    ['go: {does: {friend: 1}}', '[friend] "friend" holds no number: an option cannot add to it'],
    ['go: {expects: {pair: 1}}', '[pair] "pair" is told per pair: an option cannot add to it'],
    ['go: {does: {wealth: 1, a.wealth: 2}}', '[a.wealth] "a.wealth" stands here already, under another name'],
    ['go: {does: {k.wealth: 1}}', '[k.wealth] "k" is no agent'],
    ['go: {does: {target.wealth: 1}}', '[target.wealth] "target" is no agent'],
    ['go: {does: {pool_2.debt: 1}}', '[pool_2.debt] "pool_2" is no agent'],
    ['go: {does: {b.welth: 1}}', '[b.welth] "b" has no quantity "welth" (b.wealth?)'],
    ['go: {does: {debt: 1}}', '[debt] there is no common quantity "debt"'],
  ])('%s', (options, message) => {
    expect(pointed(choosing(options))).toEqual([message]);
  });

  it('reaches states of other kinds and of nobody', () => {
    const model = modelOf(
      choosing('go: {target: k, does: {n.debt: 1, money: 2, wealth: 3, target.wealth: 4}}, stay: {}'),
    );
    const reached = model.quantities.flatMap(({ name, effects }) =>
      effects.map(({ agent }) => [name, agent]),
    );
    expect(reached).toEqual([
      ['money', { is: 'agent', kind: 0, index: 0 }],
      ['wealth', { is: 'agent', kind: 1, index: 0 }],
      ['wealth', { is: 'variable', kind: 1, variable: 2 }],
      ['debt', { is: 'agent', kind: 2, index: 0 }],
    ]);
  });
});

describe('what is expected speaks instead of what is done', () => {
  const changesOf = (option: string): string[] => {
    const [first] = modelOf(choosing(`go: ${option}`)).decisions[0]?.options ?? [];
    return (first?.changes ?? []).map(({ formula }) => formula.text);
  };

  it('name by name', () => {
    expect(changesOf('{does: {money: 1, wealth: 2}, expects: {money: 3}}')).toEqual(['3', '2']);
    expect(changesOf('{does: {money: 1, wealth: 2}, expects: {a.wealth: 4}}')).toEqual(['4', '1']);
    expect(changesOf('{target: k, does: {target.wealth: 1}, expects: {target.wealth: 5}}')).toEqual(['5']);
  });

  it('where a target can be an agent called by name, both must be said', () => {
    expect(pointed(choosing('go: {target: k, does: {target.wealth: 1}, expects: {b.wealth: 5}}'))).toEqual([
      '[b.wealth] "target.wealth" under does can be "b.wealth": which one is expected?',
    ]);
    expect(pointed(choosing('go: {target: k, does: {b.wealth: 1}, expects: {target.wealth: 5}}'))).toEqual([
      '[target.wealth] "target.wealth" under expects can be "b.wealth": which one is expected?',
    ]);
    expect(
      changesOf('{target: k, where: target != b, does: {target.wealth: 1}, expects: {b.wealth: 5}}'),
    ).toEqual(['5', '1']);
    expect(
      changesOf('{target: k, does: {target.wealth: 1}, expects: {b.wealth: 5, target.wealth: 1}}'),
    ).toEqual(['5', '1']);
  });
});

describe('an option', () => {
  it('says what it is, costs and is good for', () => {
    const text = choosing(
      'go: {says: Leave., because: It pays., cost: 1 + 2, utility: 3 + 4, allowed: month > 5, mechanism: habit}, stay: {}',
      '0',
      'mechanisms: {other: It does not hold., habit: It holds.}',
    );
    const [go, stay] = modelOf(text).decisions[0]?.options ?? [];
    expect(go).toMatchObject({
      says: 'Leave.',
      because: ['It pays.'],
      mechanism: 1,
      target: null,
      targets: [],
    });
    expect([go?.cost?.text, go?.utility?.text, go?.allowed?.text]).toEqual(['1 + 2', '3 + 4', 'month > 5']);
    expect(stay).toMatchObject({
      says: '',
      because: [],
      cost: null,
      utility: null,
      allowed: null,
      mechanism: null,
    });
  });

  it('may do to one agent and expect of another', () => {
    const option = 'go: {target: k, does: {a.wealth: 1}, expects: {b.wealth: 2}}';
    expect(pointed(choosing(option))).toEqual([]);
  });

  it('whose target can be who is expected to change is told what to say', () => {
    expect(said(choosing('go: {target: k, does: {target.wealth: 1}, expects: {b.wealth: 5}}'))).toEqual([
      {
        there: 'b.wealth',
        words:
          '"target.wealth" under does can be "b.wealth": which one is expected? | say under expects: what "target.wealth" is expected to bring',
      },
    ]);
  });
});

describe('change()', () => {
  it.each([
    ['change(pair(a, b))', '[change] change() needs the name of one quantity'],
    ['change(last(wealth))', '[change] change() needs the name of one quantity'],
    ['change(at_start(wealth))', '[change] change() needs the name of one quantity'],
    ['change(n.stage)', '[change] change() needs the name of one quantity'],
    ['change(friend)', '[change] change() needs the name of one quantity'],
    ['change(wealth + money)', '[change] change() needs the name of one quantity'],
    ['target.wealth', '[target] there is no "target" here'],
  ])('%s', (value, message) => {
    expect(pointed(choosing('go: {}', value))).toEqual([message]);
  });

  it('asks of any quantity that holds a number, also in an aggregate or by a link', () => {
    const value = 'change(wealth) + change(b.fixed_one) + total(k, change(k.wealth)) + change(friend.wealth)';
    expect(pointed(choosing('go: {}', value))).toEqual([]);
  });

  it('stands in the value alone', () => {
    expect(pointed(choosing('go: {cost: change(wealth)}'))).toEqual([
      '[change] change() belongs into the value of a decision only',
    ]);
  });
});

describe('who chooses and whom it concerns', () => {
  it.each([
    ['go: {target: pool}', '[pool] a kind with places cannot be a target'],
    ['go: {target: common}', '[common] "common" is no kind of agent'],
    ['go: {target: a}', '[a] "a" is no kind of agent'],
    [
      'go: {target: k, where: target.wealth > 0}',
      '[target.wealth > 0] where is decided once, by comparing the target with agents',
    ],
    [
      'go: {target: k, where: target.fixed_one > 0}',
      '[target.fixed_one > 0] where is decided once, by comparing the target with agents',
    ],
    ['go: {target: k, where: target != target}', '[target != target] no target passes this where'],
    [
      'go: {utility: {joy: 1}}',
      '[utility] "utility" must be a formula (in quotes when it holds a comma), a number, true or false, not a map',
    ],
    ['go: {allowed: bernoulli(0.5)}', '[bernoulli] "bernoulli" is luck: it cannot stand inside a formula'],
  ])('%s', (options, message) => {
    expect(pointed(choosing(options))).toEqual([message]);
  });

  it('a decider stays for ever', () => {
    expect(pointed(choosing('go: {}').replace('decisions: {a:', 'decisions: {n:'))).toEqual([
      '[n] "n" lives in a kind with places and may be gone when it has to choose',
    ]);
  });

  it('one decider decides once, though its options may come from several files', () => {
    expect(pointed(choosing('go: {}', '0', 'decisions: {a: {options: {stay: {}}}}')).slice(0, 1)).toEqual([
      '[decisions] "decisions" stands twice in one map',
    ]);
    const model = modelOf(choosing('go: {}'), 'from: m\ndecisions: {a: {options: {stay: {}}, precision: 2}}');
    expect(model.decisions.map(({ options }) => options.map((one) => one.name))).toEqual([['go', 'stay']]);
  });

  it('chose() and odds() take the target of an option, or leave it open', () => {
    const asked = (formula: string): string[] =>
      pointed(choosing('go: {target: k}, stay: {}', '0', `quantities: {k.asked: {is: "${formula}"}}`));
    expect(asked('chose(a.go) + odds(a.go, self) + chose(a.go, b) + odds(a.stay)')).toEqual([]);
    expect(asked('chose(a.stay, b)')).toEqual(['[b] chose(): this option has no target']);
    expect(asked('chose(a.go, n)')).toEqual(['[n] chose(): a k is needed']);
    expect(asked('chose(b.go)')).toEqual(['[b] "b" makes no decision']);
    expect(asked('chose(a.gone)')).toEqual(['[gone] a has no option "gone"']);
    expect(asked('chose(a.wealth)')).toEqual(['[wealth] a has no option "wealth"']);
    expect(asked('last(chose(a.go))')).toEqual(['[chose] chose() cannot stand inside last()']);
    expect(asked('at_start(odds(a.go))')).toEqual(['[odds] odds() cannot stand inside at_start()']);
  });

  it('nothing was chosen before the first month', () => {
    const begun = (quantity: string): string[] =>
      pointed(choosing('go: {}', '0', `quantities: {asked: ${quantity}}`));
    const answer = ['[chose] chose() has no answer before the first month'];
    expect(begun('{starts: chose(a.go), next: asked}')).toEqual(answer);
    expect(begun('{starts: "chose(a.go, b)", next: asked}')).toEqual(answer);
    expect(begun('{fixed: chose(a.go)}')).toEqual(answer);
    expect(begun('{draw_once: bernoulli(chose(a.go))}')).toEqual(answer);
    expect(begun('{is: chose(a.go)}')).toEqual([]);
  });
});
