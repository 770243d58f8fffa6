import { describe, expect, it } from 'vitest';
import { said } from './said.ts';

const saidOf = (common: string, kinds = 'k: {agents: [a]}'): string[] =>
  said(`kinds: {${kinds}}\ncommon: {x: {is: 1}, ${common}}\noutcomes: {end: final(x)}\n`).map(
    ({ there, words }) => `[${there}] ${words}`,
  );
const POOL = 'pool: {places: 3, agents: [n], enters: {count: {draw: poisson(1)}}}';

describe('bounds of a quantity', () => {
  it.each(['[1, 1]', '[5, x]', '[x, -1]', '[-1, -0.5]', '[0, 1 / 0]'])('%s', (bounds) => {
    expect(saidOf(`y: {is: 1, between: ${bounds}}`)).toEqual([]);
  });

  it('go from the smallest to the largest', () => {
    expect(saidOf('y: {is: 1, between: [1 + 2, 2.5]}')).toEqual([
      '[1 + 2] between goes from the smallest value to the largest | write between: [2.5, 1 + 2]',
    ]);
  });

  it('are two', () => {
    for (const bounds of ['[1]', '[1, 2, 3]', '5'])
      expect(saidOf(`y: {is: 1, between: ${bounds}}`).join()).toContain(
        '"between" must be two formulas: [lowest, highest]',
      );
  });

  it('are for numbers', () => {
    expect(saidOf('', 'k: {agents: [a], boss: {draw: "pick(k, 1)", between: [0, 1]}}')).toEqual([
      '[[] between cuts off numbers, and this is none',
    ]);
  });
});

describe('at_most goes with sums of draws', () => {
  it.each(['draw', 'draw_once'])('%s', (key) => {
    expect(saidOf(`y: {${key}: "sum_of(3, uniform(0, 1))", at_most: 3}`)).toEqual([]);
    expect(saidOf(`y: {${key}: "uniform(0, 1)", at_most: 3}`)).toEqual([
      '[at_most] "at_most" goes with sum_of(n, distribution) only | to cut a value off write between: [lowest, highest]',
    ]);
  });

  it.each(['is: 1', 'starts: 0, next: y', 'fixed: 1'])('and not with %s', (rule) => {
    expect(saidOf(`y: {${rule}, at_most: 3}`)).toEqual([
      '[at_most] "at_most" goes with draw: sum_of(n, distribution) only',
    ]);
  });
});

describe('a quantity toward others', () => {
  it('is a number, toward agents that stay', () => {
    expect(saidOf('', `${POOL}, k: {agents: [a], w: {toward: pool, is: 1}}`)).toEqual([
      '[pool] toward a kind with places there are no numbers to keep: its agents come and go | keep sums over it instead: total(kind, ...)',
    ]);
    expect(saidOf('', 'k: {agents: [a], w: {toward: k, one_of: [on]}}')).toEqual([
      '[k] a stage belongs to one agent, not to a pair',
    ]);
    expect(saidOf('', `${POOL}, k: {agents: [a], w: {toward: k, is: 1}, s: {one_of: [on]}}`)).toEqual([]);
  });

  it('of which there are none is said to be unknown, once', () => {
    expect(saidOf('', `${POOL}, k: {agents: [a], w: {toward: kk, is: 1}}`)).toEqual([
      '[kk] "kk" is no kind of agent',
    ]);
    expect(saidOf('', 'k: {agents: [a], links: {boss: nobody}}')).toEqual([
      '[boss] "boss" points at "nobody", which is no kind of agent',
    ]);
  });
});

describe('before the first month', () => {
  const early = 'signals: {news: {cost: 1, when: "1 > 0", from: k, to: k}}';
  const heard = (inner: string): string[] =>
    said(`${early}\nkinds: {${inner}}\ncommon: {x: {is: 1}}\noutcomes: {end: final(x)}\n`).map(
      ({ there, words }) => `[${there}] ${words.split(' | ')[0]}`,
    );

  it.each([
    'starts: "heard(anyone, self, cost)", next: v',
    'draw_once: "normal(heard(anyone, self, cost), 1)"',
    'fixed: "heard(anyone, self, cost)"',
  ])('nothing is heard: %s', (rule) => {
    expect(heard(`k: {agents: [a, b], v: {${rule}}}`)).toEqual([
      '[heard] heard() has no answer before the first month',
    ]);
  });

  it('but whoever comes later may begin with what is heard then', () => {
    const pool = 'places: 3, enters: {count: {draw: poisson(1)}}';
    expect(
      heard(`k: {agents: [a, b]}, pool: {${pool}, v: {starts: "heard(anyone, a, cost)", next: v}}`),
    ).toEqual([]);
  });
});
