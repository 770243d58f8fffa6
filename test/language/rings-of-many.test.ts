import { describe, expect, it } from 'vitest';
import { AGENTS, ring, rings } from './rings.ts';

const CHOICE = [`[early] ${ring('early', 'choice of a')}`];

describe('a choice comes after all that it weighs, and before all that look at it', () => {
  const weighed = (decision: string, early = 'chose(a.go)', more: Readonly<Record<string, string>> = {}) =>
    rings({
      common: `{early: {is: "${early}"}, later: {starts: 0, next: later}}`,
      decisions: `{a: {${decision}}}`,
      ...more,
    });

  it.each([
    'precision: early, options: {go: {}}',
    'switching_cost: early, options: {go: {}}',
    'value: early, options: {go: {}}',
    'value: {one: 1, two: {is: 1, mechanism: habit, otherwise: early}}, options: {go: {}}',
    'options: {go: {cost: early}}',
    'options: {go: {utility: early}}',
    'options: {go: {allowed: early > 0}, stay: {}}',
    'options: {go: {does: {later: early}}}',
    'options: {go: {expects: {later: early}}}',
  ])('%s', (decision) => expect(weighed(decision)).toEqual(CHOICE));

  it.each(['odds(a.go)', 'heard(anyone, b, cost)'])('and before %s', (early) => {
    expect(weighed('precision: early, options: {go: {sends: news to b}}', early)).toEqual(CHOICE);
  });

  it('weighs the agents that a drawn link finds', () => {
    const kinds = `{k: {${AGENTS}, friend: {draw: "pick(k, 1 + chose(a.go))"}}}`;
    expect(weighed('value: change(friend.w), options: {go: {}}', '1', { kinds })).toEqual([
      `[friend] ${ring('k.friend', 'choice of a')}`,
    ]);
  });

  it('is pointed at by its decider, and named with all who choose at once', () => {
    const found = rings({
      common: '{told: {is: chose(a.go)}, early: {is: chose(a.go)}}',
      decisions: '{a: {value: early, options: {go: {}}}, b: {options: {go: {}}}}',
    });
    expect(found).toEqual([`[a] ${ring('choice of a, b', 'early')}`]);
  });

  it('looks back, or is looked back at, in another phase', () => {
    const phases = '[dawn, dusk]';
    const late = { phases, common: '{phase: dawn, early: {is: chose(a.go)}}' };
    expect(weighed('phase: dusk, value: early, options: {go: {}}', '', late)).toEqual([]);
    expect(weighed('phase: dawn, value: early, options: {go: {}}', '', late)).toEqual(CHOICE);
    expect(weighed('value: last(early), options: {go: {}}', '', { common: STARTED })).toEqual([]);
  });

  it('looks back at what it chose before', () => {
    expect(weighed('value: chose(a.go) + odds(a.go), options: {go: {}}', '1')).toEqual([]);
  });

  it('is looked at by those who choose sooner as it was last month', () => {
    const phases = '[dawn, dusk]';
    const decisions =
      '{a: {phase: dusk, options: {go: {}}}, b: {phase: dawn, value: early, options: {go: {}}}}';
    const asks = (early: string): string[] =>
      rings({ phases, decisions, common: `{phase: dawn, early: {is: ${early}}}` });
    expect(asks('chose(a.go)')).toEqual([]);
    expect(asks('chose(b.go)')).toEqual([`[early] ${ring('early', 'choice of b')}`]);
  });
  const STARTED = '{early: {starts: 0, is: chose(a.go)}}';
});

describe('who hears a signal needs all that it is made of', () => {
  const made = (signal: string, early = 'b.told'): string[] =>
    rings({
      kinds: `{k: {${AGENTS}, told: {is: "heard(anyone, self, cost * valence)"}}}`,
      signals: `{news: {from: k, to: k, ${signal}}}`,
      common: `{early: {is: ${early}}}`,
    });

  it.each(['cost: early', 'valence: early', 'cost: 1, when: early > 0', 'cost: a.told'])('%s', (signal) => {
    const [found, ...others] = made(signal);
    expect(found).toMatch(/^\[\w+\] .*\bk\.told\b/);
    expect(others).toEqual([]);
  });

  it.each(['cost: last(early)', 'cost: at_start(early)', 'cost: 1'])('%s', (signal) => {
    expect(made(signal)).toEqual([]);
  });
});

describe('whoever comes is there before anybody looks, and needs what is brought along', () => {
  const pool = (enters: string, more: string): string =>
    `{k: {${AGENTS}}, pool: {places: 4, agents: {n: {size: 1, site: a}}, links: {site: k}, s: {one_of: [on, off]}, enters: {${enters}}, ${more}}}`;
  const coming = (enters: string, more: string, early = 'count(pool)'): string[] =>
    rings({
      kinds: pool(enters, more),
      common: `{early: {is: "${early}"}, home: {draw: "pick(k, early)"}}`,
    });
  const POISSON = 'count: {draw: poisson(1)}';
  const ARRIVALS = [`[pool] ${ring('arrivals of pool', 'early')}`];

  it.each([
    ['count: {draw: poisson(early)}', 'v: {is: 1}'],
    [`${POISSON}, each: {size: early}`, 'v: {is: 1}'],
    [`${POISSON}, each: {size: {draw: "normal(0, early)"}}`, 'v: {is: 1}'],
    [POISSON, 'v: {starts: early, next: v}'],
    [POISSON, 'v: {draw_once: "normal(early, 1)"}'],
    [POISSON, 'v: {fixed: early}'],
    [POISSON, 'v: {starts: 0, next: v, between: [early, 9]}'],
  ])('%s, %s', (enters, more) => expect(coming(enters, more)).toEqual(ARRIVALS));

  it.each(['n.v', 'n.size', 'total(pool, 1)', 'months_in(n.s)', 'entered(n.s, off)', 'n.s == off'])(
    'before anybody looks at %s',
    (early) =>
      expect(coming('count: {draw: poisson(early)}', 'v: {is: 1}', early)).toContainEqual(
        expect.stringContaining('arrivals of pool -> '),
      ),
  );

  it('and needs whom a link that is drawn has found', () => {
    const [found] = coming(`${POISSON}, each: {site: home}`, 'v: {is: 1}');
    expect(found).toBe(`[pool] ${ring('arrivals of pool', 'home', 'early')}`);
  });

  it('needs the values of its own kind only after it has come', () => {
    expect(coming('count: {draw: poisson(n.v)}', 'v: {is: 1}', '1')).toEqual([
      `[pool] ${ring('arrivals of pool', 'pool.v')}`,
    ]);
    expect(coming('count: {draw: poisson(1 + count(pool))}', 'v: {is: early}')).toEqual([]);
  });

  it.each([
    [POISSON, 'v: {is: early}'],
    [POISSON, 'v: {starts: 1, next: early}'],
    [POISSON, 'v: {starts: 1, draw: "normal(early, 1)"}'],
    ['count: {draw: poisson(last(early))}', 'v: {is: 1}'],
  ])('and nothing that comes later: %s, %s', (enters, more) => expect(coming(enters, more)).toEqual([]));

  it('nor what others start from', () => {
    const kinds = `{k: {${AGENTS}, v: {starts: early, next: v}}, pool: {places: 4, agents: [n], enters: {${POISSON}}}}`;
    expect(rings({ kinds, common: '{early: {is: count(pool)}}' })).toEqual([]);
  });

  it('comes after those who leave, and they by what was there before', () => {
    const leaving = (leaves: string): string[] =>
      rings({
        kinds: pool('count: {draw: poisson(early)}', `leaves: ${leaves}`),
        common: '{early: {starts: 0, draw: "normal(0, 1)"}, old: {starts: 0, next: old + 1}}',
      });
    expect(leaving('early > 1')).toEqual(ARRIVALS);
    expect(leaving('old > 1')).toEqual([]);
  });

  it('as its signals are made of those who came, they are heard after that', () => {
    const found = rings({
      kinds: pool('count: {draw: poisson(early)}', 'v: {is: 1}'),
      signals: '{news: {cost: count(pool)}}',
      common: '{early: {is: "heard(a, b, cost)"}}',
    });
    expect(found).toEqual(ARRIVALS);
  });
});
