import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const model = (option: string): string => `
estimates: {fee: 1}
kinds:
  k: {agents: {a: {boss: b}, b: {boss: a}, c: {boss: a}}, links: {boss: k}, w: {fixed: fee}, broke: {is: 1}}
  city: {agents: [north]}
  pool: {places: 2, enters: {count: {draw: poisson(1)}}}
common: {x: {starts: 0, next: x}}
decisions: {a: {options: {go: {target: k${option}}, stay: {}}}}
outcomes: {end: final(x)}
`;
const targetsOf = (where: string) =>
  modelOf(model(`, where: ${where}`))
    .decisions[0]?.options[0]?.targets.map((one) => 'abc'[one])
    .join('');

describe('where: picks targets once', () => {
  it('all of the kind when it is absent', () => {
    const [option] = modelOf(model('')).decisions[0]?.options ?? [];
    expect(option).toMatchObject({ target: 1, targets: [0, 1, 2] });
  });

  it.each([
    ['target == b', 'b'],
    ['b == target', 'b'],
    ['target != b', 'ac'],
    ['not (target == b)', 'ac'],
    ['not (target != b)', 'b'],
    ['target == a or target == c', 'ac'],
    ['target == c or target == c', 'c'],
    ['target != a and target != c', 'b'],
    ['target != a and target == c', 'c'],
    ['self == target', 'abc'],
    ['a != b', 'abc'],
    ['1', 'abc'],
    ['target == a and 1', 'a'],
    ['target == a or 0', 'a'],
  ])('%s: %s', (where, targets) => expect(targetsOf(where)).toBe(targets));

  it.each([
    'target.boss != a',
    'a != target.boss',
    'not (target.broke)',
    'target.broke',
    'target != a and x > 1',
    'x > 1 and target != a',
    'target != a or x > 1',
    'x > 1 or target != a',
    'fee',
    '1 > 0',
    '1 + 1',
  ])('%s is no comparison with agents', (where) => {
    expect(said(model(`, where: ${where}`))).toEqual([
      {
        there: where,
        words:
          'where is decided once, by comparing the target with agents | what changes from month to month belongs under allowed:',
      },
    ]);
  });

  it.each(['0', 'target == a and target == b', 'target != target', 'not 1'])(
    '%s lets nobody pass',
    (where) => {
      const [only] = said(model(`, where: ${where}`));
      expect(only?.there).toBe(where);
      expect(only?.words).toMatch(/^no target passes this where/);
    },
  );

  it('is a condition: a pure number', () => {
    const units = 'units: {measures: {usd: dollars}}';
    const text = `${units}${model(', where: debt').replace('fee: 1', 'fee: 1, debt: {is: 1, unit: usd}')}`;
    expect(said(text)).toEqual([
      { there: 'debt', words: expect.stringMatching(/^a condition is in a pure number/) },
    ]);
  });
});

describe('a target is a kind of agents that stay', () => {
  it.each([
    ['ctiy', '"ctiy" is no kind of agent | did you mean city'],
    ['comon', '"comon" is no kind of agent'],
    ['common', '"common" is no kind of agent'],
    ['north', '"north" is no kind of agent'],
    ['pool', 'a kind with places cannot be a target'],
  ])('%s', (target, words) => {
    expect(said(model('').replace('target: k', `target: ${target}`))).toEqual([{ there: target, words }]);
  });

  it('that a scenario can take away, as it then says', () => {
    const text = model('').replace('target: k', 'target: city');
    expect(said(text, 'from: m\nkinds: {city: null}\n')).toEqual([
      { there: 'city', words: '"city" is no kind of agent | "city" is taken away in 1.yaml, line 2' },
    ]);
  });
});

describe('common is no kind, and nobody is told that it was meant', () => {
  it.each([
    ['f: {toward: comon, is: 1}', 'comon', '"comon" is no kind of agent'],
    ['f: {toward: common, is: 1}', 'common', '"common" is no kind of agent'],
    ['f: {toward: ctiy, is: 1}', 'ctiy', '"ctiy" is no kind of agent | did you mean city'],
    ['f: {draw: "pick(comon, 1)"}', 'comon', 'the name of a kind is needed here'],
    ['links: {f: comon}', 'f', '"f" points at "comon", which is no kind of agent'],
  ])('%s', (line, there, words) => {
    const text = model('').replace('city: {agents: [north]}', `city: {agents: [north], ${line}}`);
    expect(said(text)).toEqual([{ there, words }]);
  });
});
