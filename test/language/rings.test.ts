import { describe, expect, it } from 'vitest';
import { AGENTS, ring, rings } from './rings.ts';
import { said } from './said.ts';

const BOTH = [`[early] ${ring('early', 'late')}`];

describe('two quantities that need each other make a ring', () => {
  it.each([
    '-late',
    'not late',
    '1 + late',
    'late * 2',
    'exp(late)',
    'min(1, late)',
    'late^2',
    'if(late > 0, 1, 2)',
    'if(month > 3, late, 2)',
    'if(month > 3, 1, late)',
    'total(k, late)',
    'total(k, 1, late > 0)',
    'most(k, 1, 1 > 2, late)',
    'heard(anyone, a, cost * late)',
  ])('is: %s', (formula) => {
    expect(rings({ common: `{early: {is: "${formula}"}, late: {is: early}}` })).toEqual(BOTH);
  });

  it.each([
    'draw: "normal(late, 1)"',
    'draw: "normal(0, late)"',
    'is: 1, between: [late, 9]',
    'draw: "normal(0, 1)", between: [0, late]',
    'draw: "sum_of(late, uniform(0, 1))", at_most: 9',
    'draw: "sum_of(3, uniform(0, late))", at_most: 9',
    'is: {one: 1, two: {is: 1, mechanism: habit, otherwise: late}}',
  ])('%s', (quantity) => {
    expect(rings({ common: `{early: {${quantity}}, late: {is: early}}` })).toEqual(BOTH);
  });

  it.each([
    ['draw: "pick(k, late)"', 'total(k, k.mine.w)'],
    ['draw: "pick(o in k, 1, o.w > late)"', 'total(k, k.mine.w)'],
    ['toward: k, draw: "split(late, k, 1)"', 'mine(a, b)'],
    ['toward: k, draw: "split(3, k, late)"', 'mine(b, b)'],
  ])('%s', (quantity, late) => {
    const found = rings({
      kinds: `{k: {${AGENTS}, mine: {${quantity}}}}`,
      common: `{early: {is: 1}, late: {is: "${late}"}}`,
    });
    expect(found).toEqual([`[late] ${ring('late', 'k.mine')}`]);
  });

  it.each(['{on: 1, set: {early: late}}', '{from: 2, add: {early: late / 2}}'])(
    'in an entry of the timeline: %s',
    (entry) => {
      const found = rings({ common: '{early: {is: 1}, late: {is: early}}', timeline: `[${entry}]` });
      expect(found).toEqual(BOTH);
    },
  );

  it('and so does one that needs itself, with a word on how to mend it', () => {
    const text = 'common: {early: {is: early + 1}}\noutcomes: {end: final(early)}';
    const [only] = said(text);
    expect(only).toEqual({
      there: 'early',
      words:
        '"early" reads itself within one month | read one of them with last(...), or move it to a later phase',
    });
  });
});

describe('a link that is drawn is read wherever somebody is found by it', () => {
  const drawn = (formula: string): string[] =>
    rings({
      kinds:
        `{k: {${AGENTS}, friend: {draw: "pick(k, wish)"}, wish: {is: "${formula}"}, links: {boss: k}}}`.replace(
          'agents: [a, b]',
          'agents: {a: {boss: b}, b: {boss: a}}',
        ),
      common: '{early: {is: 1}}',
      decisions: '{a: {options: {go: {target: k}, stay: {}}}}',
    });

  it.each([
    'friend.w',
    'friend.boss.w',
    'boss.friend.w',
    'pair(friend, a)',
    'pair(a, friend)',
    'months_in(friend.s)',
    'entered(friend.s, off)',
    'friend.named',
    'friend == a',
    'a != friend',
    'chose(a.go, friend)',
    'odds(a.go, friend)',
    'heard(friend, self, cost)',
    'heard(anyone, friend, cost)',
  ])('%s', (formula) => expect(drawn(formula)).toEqual([`[friend] ${ring('k.friend', 'k.wish')}`]));

  it.each(['boss.w', 'last(friend.w)', 'at_start(friend.w)', 'pair(boss, self)', 'chose(a.go, boss)'])(
    'and not in %s',
    (formula) => {
      expect(drawn(formula)).toEqual([]);
    },
  );
});
