import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(x)}\n';
const KINDS = 'kinds: {k: {agents: [a, b], mood: {starts: 0, next: mood}}}\n';
const X = 'common: {x: {starts: 0, next: x}}\n';

/** The only decision of a model, of `who`. */
const decisionOf = (rest: string, who = 'boss') =>
  modelOf(`${KINDS}${X}decisions: {${who}: {${rest}}}${END}`).decisions[0];

describe('a decision', () => {
  it('keeps what is said of it and of its options', () => {
    const because = 'because: [F001, F002]';
    const decision = decisionOf(
      `says: He rules., ${because}, options: {act: {says: He acts., because: F003}, wait: {}}`,
    );
    expect(decision).toMatchObject({ name: 'boss', says: 'He rules.', because: ['F001', 'F002'] });
    expect(decision?.options).toMatchObject([
      { name: 'act', says: 'He acts.', because: ['F003'] },
      { name: 'wait', says: '', because: [] },
    ]);
    expect(decisionOf('options: {wait: {}}')).toMatchObject({ says: '', because: [] });
  });

  it('is made with precision 1, no cost of switching and no value where nothing is said', () => {
    expect(decisionOf('options: {wait: {}}')).toMatchObject({
      precision: { text: '1' },
      switchingCost: null,
      value: [],
    });
    const decision = decisionOf('precision: 3, switching_cost: x / 2, value: 2 * x, options: {wait: {}}');
    expect(decision).toMatchObject({
      precision: { text: '3' },
      switchingCost: { text: 'x / 2' },
      value: [{ name: 'value', formula: { text: '2 * x' } }],
    });
    const { value } = decisionOf('value: {joy: x, fear: 2}, options: {wait: {}}') ?? {};
    expect(value?.map(({ name }) => name)).toEqual(['joy', 'fear']);
  });

  it('is among its options by name, each as often as it has targets', () => {
    const alternatives = (options: string) =>
      decisionOf(`options: {${options}}`)?.alternatives.map(({ option, target }) => [option, target]);
    expect(alternatives('wait: {}, give: {target: k}, act: {}')).toEqual([
      [2, -1],
      [1, 0],
      [1, 1],
      [0, -1],
    ]);
    expect(alternatives('act: {}, give: {target: k, where: target != a}, wait: {}')).toEqual([
      [0, -1],
      [1, 1],
      [2, -1],
    ]);
  });

  it('is made by an agent, or by one who is none', () => {
    expect(decisionOf('options: {wait: {}}', 'b')?.actor).toEqual({ is: 'agent', kind: 1, index: 1 });
    expect(decisionOf('options: {wait: {}}', 'boss')?.actor).toEqual({ is: 'agent', kind: 2, index: 0 });
  });

  it('is not made by what belongs to nobody', () => {
    expect(pointed(`${X}decisions: {common: {options: {go: {}}}}${END}`)).toEqual([
      '[common] "common" is a word of the language and cannot name a decider',
    ]);
  });

  it('of an agent with a place is better made by another', () => {
    const pool = 'kinds: {k: {places: 3, agents: [n], enters: {count: {draw: poisson(1)}}}}\n';
    expect(said(`${pool}${X}decisions: {n: {options: {go: {}}}}${END}`)).toEqual([
      {
        there: 'n',
        words:
          '"n" lives in a kind with places and may be gone when it has to choose | a decider of its own, named under decisions: only, can choose for them',
      },
    ]);
  });

  it('weighs in its own unit, as precisely as a pure number says', () => {
    const inUnits = (decision: string): string[] =>
      pointed(
        `units: {measures: {usd: dollars}}\ncommon: {x: {starts: 0, next: x, unit: usd}}\ndecisions: {boss: {${decision}, options: {go: {}}}}${END}`,
      );
    expect(inUnits('value: x, switching_cost: x')).toEqual([]);
    expect(inUnits('precision: x')).toEqual(['[x] precision is in a pure number, but the formula gives usd']);
  });

  it('takes numbers', () => {
    const faulty = decisionFaults('precision: a, switching_cost: a, value: a, options: {go: {cost: a}}');
    expect(faulty).toEqual(Array(4).fill('[a] a number is needed here, this is an agent'));
    expect(decisionFaults('options: {}')).toEqual(['[boss] "boss" has no options to choose from']);
  });
});

const decisionFaults = (decision: string): string[] =>
  pointed(`${KINDS}${X}decisions: {boss: {${decision}}}${END}`);

describe('what an option adds to', () => {
  it.each([
    ['does: {moood: 1}', '[moood] there is no common quantity "moood" (mood?)'],
    ['does: {money: 1}', '[money] there is no common quantity "money"'],
    ['does: {b.moood: 1}', '[b.moood] "b" has no quantity "moood" (b.mood?)'],
    ['does: {b.x: 1}', '[b.x] "b" has no quantity "x"'],
    ['target: k, does: {targt.mood: 1}', '[targt.mood] "targt" is no agent (target.mood?)'],
    ['target: k, does: {target.moood: 1}', '[target.moood] "target" has no quantity "moood" (target.mood?)'],
    ['does: {nobody.mood: 1}', '[nobody.mood] "nobody" is no agent'],
  ])('%s', (option, message) => {
    expect(pointed(`${KINDS}${X}decisions: {a: {options: {go: {${option}}}}}${END}`)).toEqual([message]);
  });

  it('is its own quantity before a common one, and a common one for who has none', () => {
    const changed = (who: string, does: string) =>
      modelOf(`${KINDS}${X}decisions: {${who}: {options: {go: {does: {${does}}}}}}${END}`).decisions[0]
        ?.options[0]?.changes;
    expect(changed('b', 'mood: 1')).toMatchObject([{ quantity: 1, agent: { kind: 1, index: 1 } }]);
    expect(changed('b', 'x: 1')).toMatchObject([{ quantity: 0, agent: { kind: 0, index: 0 } }]);
    expect(changed('boss', 'x: 1')).toMatchObject([{ quantity: 0, agent: { kind: 0, index: 0 } }]);
    expect(changed('boss', 'b.mood: 1')).toMatchObject([{ quantity: 1, agent: { kind: 1, index: 1 } }]);
  });

  it('may have another name, or be gone', () => {
    const hints = (does: string, scenario: string): string[] =>
      said(
        `${KINDS}${X}decisions: {a: {options: {go: {does: {${does}}}}}}\noutcomes: {end: final(1)}`,
        scenario,
      ).map(({ words }) => words);
    expect(hints('money: 1', 'from: m')).toEqual([
      'there is no common quantity "money" | another agent\'s quantity is agent.quantity',
    ]);
    expect(hints('x: 1', 'from: m\ncommon: {x: null}')).toEqual([
      'there is no common quantity "x" | "x" is taken away in 1.yaml, line 2',
    ]);
    expect(hints('b.mood: 1', 'from: m\nkinds: {k: {mood: null}}')).toEqual([
      '"b" has no quantity "mood" | "mood" is taken away in 1.yaml, line 2',
    ]);
    expect(hints('b.mood: 1', 'from: m\nkinds: {k: null}')).toEqual([
      '"b" is no agent | "b" is taken away in 1.yaml, line 2',
    ]);
  });

  it('is a state; for what is merely believed there is another word', () => {
    const model = (word: string) =>
      `${KINDS}common: {x: {is: 1}}\ndecisions: {a: {options: {go: {${word}: {x: 1}}}}}${END}`;
    expect(said(model('does'))).toEqual([
      {
        there: 'x',
        words:
          'does: can only add to a state (with starts and next); "x" is none | what the chooser merely believes belongs under expects:',
      },
    ]);
    expect(pointed(model('expects'))).toEqual([]);
  });
});

describe('alternatives', () => {
  const choosing = (options: string): string =>
    `kinds: {k: {count: 5000}}\n${X}decisions: {boss: {options: {${options}}}}${END}`;
  const wide = Array.from({ length: 10 }, (_, index) => `o${index}: {target: k}`).join(', ');
  const words = 'a model has at most 50,000 alternatives: options, times their targets';

  it.each([
    ['ten times 5,000', wide, []],
    ['one more', `${wide}, rest: {}`, [{ there: 'rest', words }]],
    ['one more for nobody', `${wide}, rest: {target: kk}`, [{ there: 'rest', words }]],
    ['one before', `first: {}, ${wide}`, [{ there: 'o9', words }]],
  ])('of all decisions are 50,000 at most: %s', (_, options, complaints) => {
    expect(said(choosing(options))).toEqual(complaints);
  });
});
