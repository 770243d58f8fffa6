import { describe, expect, it } from 'vitest';
import { said } from './said.ts';
import { type Extra, HEAVY, model, stepsOf, taken } from './steps.ts';

describe('the steps of a month are the parts of its formulas, each as often as it is worked out', () => {
  it.each<[string, number, Extra]>([
    ['once for nobody', 3, { common: 'y: {is: x + 1}' }],
    ['for each agent', 7 * 3, { t: 'y: {is: x + 1}' }],
    ['for each pair', 7 * 2 * 3, { t: 'y: {toward: u, is: x + 1}' }],
    ['with its bounds', 7 * (1 + 1 + 3), { t: 'y: {is: x, between: [0, x + 1]}' }],
    ['with the bounds of a draw', 7 * (3 + 1 + 3), { t: 'y: {draw: poisson(x + 1), between: [0, x + 1]}' }],
    ['a draw for each pair', 7 * 2 * 3, { t: 'y: {toward: u, draw: poisson(x + 1)}' }],
    ['each parameter of a draw', 7 * (1 + 3), { t: 'y: {draw: "normal(x, x + 1)"}' }],
    ['a state, and once its start', 7 * (3 + 3), { t: 'y: {starts: x + 1, next: y + x}' }],
    ['a draw of the start', 7 * (1 + 3), { t: 'y: {draw_once: "normal(x, x + 1)"}' }],
    [
      'a term and what stands in for it',
      3 + 5,
      {
        common: 'y: {is: {a: {is: x + 1, mechanism: m, otherwise: x + 1 + x}}}',
        more: 'mechanisms: {m: It works.}',
      },
    ],
    ['one value for all agents', 7 * 3, { t: 'y: {fixed: x + 1}' }],
    ['one value for each agent', 3 + 1, { u: 'y: {values: {p: x + 1, q: 1}}' }],
    ['what an agent brings', 3 + 1, { pq: '{p: {y: x + 1}, q: {y: 2}}' }],
    [
      'what some agents bring, and the rest draw',
      3 + 2 * 1,
      { pq: '{p: {y: x + 1}, q: {}}', u: 'y: {draw_once: bernoulli(x)}' },
    ],
    ['a reading of the world', 2, { end: 'final(x + 1)' }],
  ])('%s', (_, steps, extra) => {
    expect(taken(extra)).toBe(steps);
  });

  it.each<[string, number, Extra]>([
    ['a pick weighs every agent', 7 * 7 * 3, { t: 'y: {draw: "pick(t, t.w + 1)"}' }],
    ['a pick asks every agent', 7 * 2 * (1 + 3), { t: 'y: {draw: "pick(u, 1, u.v > 1)"}' }],
    [
      'a split weighs every agent once a row',
      7 * 2 * (3 + 1),
      {
        t: 'y: {toward: u, draw: "split(x + 1, u, u.v)"}',
      },
    ],
    [
      'a sum of draws goes item by item',
      7 * 5 * 3,
      {
        t: 'y: {draw: "sum_of(x + 1, exponential(1))", at_most: 5}',
      },
    ],
  ])('%s', (_, steps, extra) => {
    expect(taken(extra)).toBe(steps);
  });

  it.each<[string, number, Extra]>([
    ['over a kind', 1 + 7 * (1 + 1), { common: 'y: {is: "total(t, t.w)"}' }],
    ['with a condition', 1 + 7 * (1 + 1 + 3), { common: 'y: {is: "total(t, t.w, t.w > 2)"}' }],
    [
      'with a value where there is none',
      1 + 7 * (1 + 1 + 3) + 3,
      {
        common: 'y: {is: "most(t, t.w, t.w > 2, x + 1)"}',
      },
    ],
    ['inside a sum', 2 + 1 + 7 * (1 + 1), { common: 'y: {is: "x + total(t, t.w)"}' }],
    [
      'over the most neighbours that one agent has',
      3 * (1 + 2 * (1 + 1)),
      {
        kinds:
          '  n: {agents: [n1, n2, n3], network: {near: {list: {n1: [n2], n2: [n1, n3]}}}, y: {is: "total(o in near, o.v)"}, v: {fixed: 1}}',
      },
    ],
  ])('an aggregate %s', (_, steps, extra) => {
    const own = extra.kinds ? 3 : 0;
    expect(taken(extra)).toBe(steps + own);
  });

  it.each<[string, number, Extra]>([
    ['set for all', 7 * 3, { more: 'timeline: [{on: 1, set: {t.y: x + 1}}]' }],
    ['set for one', 3, { more: 'timeline: [{on: 1, set: {t_1.y: x + 1}}]' }],
    ['added to all', 7 * 3, { more: 'timeline: [{on: 1, add: {t.y: x + 1}}]' }],
    ['on a condition', 5, { more: 'timeline: [{when: x + 1 > 2, set: {t_1.y: 1}}]' }],
  ])('an entry of the timeline %s', (_, steps, extra) => {
    const own = { t: 'y: {starts: 0, next: y}' };
    const extraSteps = extra.more?.includes('when') ? 1 : 0;
    expect(stepsOf({ ...extra, ...own }) - stepsOf(own)).toBe(steps + extraSteps);
  });

  it('those who come bring as much as may come, and all places ask whether to leave', () => {
    const pool = (more: string): Extra => ({
      kinds: `  m: {places: 6, enters: {count: {draw: poisson(x + 1), at_most: 4}, each: {s: x + 1}}${more}}`,
    });
    expect(taken(pool(''))).toBe(3 + 4 * 3);
    expect(taken(pool(', leaves: s > 2'))).toBe(3 + 4 * 3 + 6 * 3);
  });
});

describe('a month that takes too long', () => {
  it('is refused at the formula that takes longest, and the first of equals', () => {
    expect([1, 2, 3, 4].reduce((steps) => 1 + 80 * (1 + steps), 1)).toBe(82_956_961);
    const hint =
      'most of it here, 82,956,961: fewer agents, or sums kept in quantities of their own, take less';
    expect(said(model({}))).toEqual([
      {
        there: `"${HEAVY}"`,
        words: `a month of this model takes up to 82,957,052 steps, and 50,000,000 are allowed | ${hint}`,
      },
    ]);
    const twin = HEAVY.replaceAll('d', 'f');
    expect(said(model({ common: `twin: {is: "${twin}"}` })).map(({ there }) => there)).toEqual([
      `"${HEAVY}"`,
    ]);
  });

  it('has more than 50,000,000 steps', () => {
    const sums = (depth: number, inner = 'z1.z'): string =>
      depth === 0 ? inner : `total(z${depth} in k, ${sums(depth - 1, depth === 1 ? inner : undefined)})`;
    const stepsAt = (depth: number): number => (depth === 0 ? 1 : 1 + 70 * (1 + stepsAt(depth - 1)));
    // 70 starts of z and one reading of the end are there anyway.
    let left = 50_000_000 - 71;
    const formulas = [4, 3, 2, 1, 0].flatMap((depth) => {
      const times = Math.floor(left / stepsAt(depth));
      left -= times * stepsAt(depth);
      return Array.from(
        { length: times },
        (_, at) => `s${depth}_${at}: {is: "${depth === 0 ? 1 : sums(depth)}"}`,
      );
    });
    const full = (more = ''): string =>
      `kinds: {k: {count: 70, z: {fixed: 1}}}\ncommon: {${formulas.join(', ')}${more}}\noutcomes: {end: final(1)}\n`;
    expect(said(full())).toEqual([]);
    expect(said(full(', one: {is: 1}'))).toEqual([
      {
        there: expect.stringContaining('total(z4'),
        words: expect.stringContaining('up to 50,000,001 steps'),
      },
    ]);
  });
});
