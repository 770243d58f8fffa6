import { describe, expect, it } from 'vitest';
import { countWalk, LONGEST_WALK } from '../../src/chance/count-walk.ts';
import * as chance from '../../src/chance/index.ts';

describe('a walk', () => {
  it('stops at its limit when the masses do not sum to one', () => {
    expect(countWalk(0.99, 0, 3, 0.1, 0, 0)).toBe(3);
    expect(countWalk(0.05, 2, 3, 0.1, 0, 0)).toBe(2);
  });

  it('may be as long as the longest, from wherever it starts, and no longer', () => {
    expect(countWalk(0.4, 10, LONGEST_WALK + 10, 0.5, 1, 0)).toBe(10);
    expect(countWalk(0.4, 10, LONGEST_WALK + 11, 0.5, 1, 0)).toBeNaN();
  });
});

it.each([
  [3, -100],
  [3, -3],
  [3, Number.POSITIVE_INFINITY],
  [0, -2],
  [0, 0],
  [-3, 1e-300],
])('a negative binomial of mean %s and size %s is not defined', (mean, size) => {
  expect(chance.negativeBinomial(0.5, mean, size)).toBeNaN();
});

describe('the power law of severities', () => {
  const powerLaw = (
    u: number,
    more: Partial<Record<'body' | 'tail' | 'exponent' | 'from' | 'cap', number>> = {},
  ) => {
    const { body = 0.5, tail = 0.5, exponent = 2, from = 5, cap = 100 } = more;
    return chance.powerLaw(u, body, tail, exponent, from, cap);
  };

  it.each([
    [{ body: -0.1 }],
    [{ tail: -0.1 }],
    [{ body: -1, tail: 2 }],
    [{ body: 2, tail: -1 }],
    [{ body: 0, tail: 0 }],
    [{ body: Number.POSITIVE_INFINITY }],
    [{ body: 1e308, tail: 1e308, exponent: 1 }],
    [{ from: 0 }],
    [{ from: 2.5 }],
    [{ from: 1 }],
    [{ from: 101 }],
    [{ from: 10_001, cap: 20_000 }],
    [{ cap: 99.5 }],
    [{ cap: 1e15 + 2 }],
    [{ exponent: Number.POSITIVE_INFINITY }],
  ])('is not defined for %j', (more) => {
    expect(powerLaw(0.3, more)).toBeNaN();
    expect(powerLaw(0.9, more)).toBeNaN();
  });

  it('is defined up to its bounds', () => {
    expect(powerLaw(0.2, { from: 1, body: 0 })).toBe(1);
    expect(powerLaw(0.999, { from: 10_000, cap: 20_000 })).toBeGreaterThan(10_000);
    expect(powerLaw(0.999, { cap: 1e15 })).toBeGreaterThan(5);
    expect(powerLaw(0.2, { from: 5, cap: 5 })).toBeLessThan(5);
    expect(powerLaw(0.9, { from: 5, cap: 5 })).toBe(5);
  });

  it('shares body and tail by their weights, whatever these sum to', () => {
    for (const u of [0.1, 0.45, 0.55, 0.9]) expect(powerLaw(u, { body: 3, tail: 3 })).toBe(powerLaw(u));
    expect(powerLaw(0.7, { body: 3, tail: 1 })).toBeLessThan(5);
    expect(powerLaw(0.76, { body: 3, tail: 1 })).toBeGreaterThanOrEqual(5);
  });

  it('has a body of weights 1, 1/2, 1/3 and so on, and ends before the tail', () => {
    // The weights of 1 to 4 sum to 25/12.
    const body = (u: number) => powerLaw(u, { body: 1, tail: 0 });
    expect([11.9, 12.1, 17.9, 18.1, 21.9, 22.1].map((twelfths) => body(twelfths / 25))).toEqual([
      1, 2, 2, 3, 3, 4,
    ]);
    expect(body(1 - 2 ** -33)).toBe(4);
  });

  it('has with exponent 1 a tail whose logarithm is uniform', () => {
    const tail = (u: number) => powerLaw(u, { body: 0, tail: 1, exponent: 1, from: 5, cap: 99 });
    // From 5 to 100 in equal steps of the logarithm: 5 * 20^u.
    expect([0.1, 0.25, 0.5, 0.75, 0.999].map(tail)).toEqual(
      [0.1, 0.25, 0.5, 0.75, 0.999].map((u) => Math.floor(5 * 20 ** u)),
    );
  });
});

describe('addresses of more than one word', () => {
  const [key, site] = [chance.seedKey('edges'), chance.siteHash('edges')];

  it('a stream goes through months and months of four', () => {
    const next = chance.uniformStream('edges', 'edges');
    const expected = Array.from({ length: 11 }, (_, at) =>
      chance.uniformOf(chance.word(key, Math.floor(at / 4), at % 4, site, 0)),
    );
    expect(expected.map(() => next())).toEqual(expected);
  });

  it('four items at once are the four by themselves', () => {
    const out = new Uint32Array(4);
    chance.itemWords(key, 3, 17, 8, site, 5, out);
    expect([...out]).toEqual([8, 9, 10, 11].map((item) => chance.itemWord(key, 3, 17, item, site, 5)));
  });
});

it('an event of chance p happens below p and not at it', () => {
  expect([0.25, 0.5, 0.75].map((u) => chance.bernoulli(u, 0.5))).toEqual([1, 0, 0]);
});
