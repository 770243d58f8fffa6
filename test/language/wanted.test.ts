import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

/** A model with numbers, agents and stages, and a line more in its timeline, kinds and common quantities. */
const model = ({ set = '{x: 1}', k = 'rank: {fixed: 1}', common = 'y: {is: 1}', fields = 'boss: b' }) => `
months: 2025-01..2025-12
units: {measures: {usd: dollars}}
estimates: {fee: {is: 1, unit: usd}}
kinds:
  k: {agents: {a: {${fields}}, b: {boss: a}}, links: {boss: k}, w: {starts: 0, next: w}, s: {one_of: [on, off]}, ${k}}
  city: {agents: [north], open: {one_of: [off, ajar]}}
common: {x: {starts: 0, next: x}, owed: {is: fee, unit: usd}, ${common}}
timeline: [{on: 2025-01, set: ${set}}]
outcomes: {end: final(x)}
`;
type Parts = Parameters<typeof model>[0];
const saidOf = (parts: Parts) => said(model(parts));

describe('where a number is wanted', () => {
  it.each([
    ['y: {is: a.s}', 'a.s', 'a number is needed here, this is a stage'],
    ['y: {is: a}', 'a', 'a number is needed here, this is an agent'],
    [`y: {is: '"2025-03"'}`, `'"2025-03"'`, 'a number is needed here, this is a quoted text'],
    [
      'y: {is: fee, unit: 1/usd}',
      'fee',
      '"y" is in 1/usd, but the formula gives usd | a factor that carries both units converts one into the other',
    ],
    ['y: {draw: "normal(fee, 1)"}', '"normal(fee, 1)"', expect.stringContaining('"y" is in a pure number')],
    ['y: {draw: "normal(a, 1)"}', '"normal(a, 1)"', 'a number is needed here, this is an agent'],
  ])('%s', (common, there, words) => expect(saidOf({ common })).toEqual([{ there, words }]));

  it.each([
    ['q: {one_of: [on, off], moves: {on: {off: fee}}}', 'fee', 'a rate per month'],
    ['q: {one_of: [on, off], moves: {on: {off: when(fee)}}}', 'when(fee)', 'a condition'],
  ])('and what it is the number of: %s', (k, there, what) => {
    const [only, ...others] = saidOf({ k });
    expect(only).toEqual({
      there,
      words: expect.stringContaining(`${what} is in a pure number, but the formula gives usd`),
    });
    expect(others).toEqual([]);
  });

  it('in a condition of the timeline, too', () => {
    const text = model({}).replace('on: 2025-01', 'when: fee');
    expect(said(text)[0]?.words).toMatch(/^a condition is in a pure number/);
  });
});

describe('where an agent is wanted', () => {
  it.each([
    ['boss: 3', '3'],
    ['boss: north', 'north'],
    ['boss: s', 's'],
    ['boss: 1 + 1', '1 + 1'],
  ])('%s', (fields, there) =>
    expect(saidOf({ fields })).toEqual([{ there, words: 'the name of a k is needed here' }]),
  );

  it('its place is kept', () => {
    const boss = modelOf(model({})).quantities.find(({ name }) => name === 'boss');
    expect(boss?.fields.map((field) => field?.expression)).toEqual([
      { is: 'place', of: { is: 'agent', kind: 1, index: 1 } },
      { is: 'place', of: { is: 'agent', kind: 1, index: 0 } },
    ]);
  });
});

describe('where a stage is wanted', () => {
  const NO_STAGE = 'the name of a stage of this quantity is needed here';

  it.each([
    ['lost', 'lost', '"lost" is no stage | stages: on, off'],
    ['uff', 'uff', '"uff" is no stage | did you mean off | stages: on, off'],
    ['" lost "', '" lost "', expect.stringContaining('is no stage | stages: on, off')],
    ['ajar', 'ajar', NO_STAGE],
    ['north.open', 'north.open', NO_STAGE],
    ['w', 'w', NO_STAGE],
    ['x', 'x', NO_STAGE],
    ['a', 'a', '"a" is no stage | stages: on, off'],
    ['1', '1', NO_STAGE],
  ])('%s', (written, there, words) =>
    expect(saidOf({ set: `{k.s: ${written}}` })).toEqual([{ there, words }]),
  );

  it('a larger formula is read as one', () => {
    expect(saidOf({ set: '{k.s: 2 * lost}' })).toEqual([
      { there: 'lost', words: expect.stringContaining('unknown name "lost"') },
    ]);
  });

  it('another quantity may give it, if it never takes others', () => {
    const narrow = 'r: {one_of: [off]}, wide: {one_of: [on, off, ajar]}';
    expect(saidOf({ k: narrow, set: '{a.s: b.r, b.s: a.s, k.wide: s}' })).toEqual([]);
    expect(saidOf({ k: narrow, set: '{a.s: b.wide}' })).toEqual([{ there: 'b.wide', words: NO_STAGE }]);
  });
});

describe('of a formula that cannot be read nothing more is said', () => {
  const unknown = [{ there: 'nobody', words: expect.stringContaining('unknown name "nobody"') }];

  it.each([
    'y: {starts: 0, next: 1, between: [5, nobody]}',
    'y: {starts: 0, next: 1, between: [nobody, -5]}',
    'y: {draw: "uniform(1, nobody)"}',
    'y: {draw: "triangular(0, nobody, 1)"}',
  ])('%s', (common) => expect(saidOf({ common })).toEqual(unknown));

  it('also where it is read once', () => {
    const decisions = 'decisions: {a: {options: {go: {target: k, where: nobody != target}, stay: {}}}}\n';
    expect(said(decisions + model({}))).toEqual(unknown);
    expect(said(model({}).replace('on: 2025-01', 'if: nobody'))).toEqual(unknown);
  });
});

describe('whom a formula speaks of', () => {
  const expressionOf = (parts: Parts, name: string) => {
    const { quantities } = modelOf(model(parts));
    const rule = quantities.find((one) => one.name === name)?.rule;
    return rule?.is === 'formula' || rule?.is === 'state' ? rule.terms[0]?.formula.expression : undefined;
  };

  it('oneself, and in a pair the other by the name of its kind', () => {
    const pair = expressionOf({ k: 'near: {toward: city, is: "if(city.open == off, w, 0)"}' }, 'near');
    expect(pair).toMatchObject({
      is: 'if',
      condition: { left: { agent: { is: 'variable', kind: 2, variable: 1 } } },
      yes: { agent: { is: 'variable', kind: 1, variable: 0 } },
    });
  });

  it('each member of an aggregate, by a number of its own', () => {
    const sum = expressionOf(
      { common: 'y: {is: "total(k, k.w) + total(k, total(other in k, other.w))"}' },
      'y',
    );
    expect(sum).toMatchObject({
      left: { variable: 3, value: { agent: { is: 'variable', kind: 1, variable: 3 } } },
      right: { variable: 4, value: { variable: 5, value: { agent: { variable: 5 } } } },
    });
  });
});
