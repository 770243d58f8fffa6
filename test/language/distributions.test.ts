import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(1)}\n';

/** What is said of a distribution of numbers: as an estimate and as a draw it is the same. */
function saidOf(distribution: string): string[] {
  const drawn = pointed(`common: {x: {draw: "${distribution}"}}${END}`);
  const estimated = pointed(`estimates: {rate: "${distribution}"}\ncommon: {x: {is: rate}}${END}`);
  expect(estimated).toEqual(drawn);
  return drawn;
}

/** A sentence, parameters that just obey it, and parameters that just break it. */
type Bound = readonly [sentence: string, within: readonly string[], beyond: readonly string[]];

const WHOLE_LINE = '-1e300';
const POWER_LAW = 'power_law(body, tail, exponent, from, cap)';

describe('the parameters of', () => {
  it.each<Bound>([
    [
      'uniform(low, high) needs low <= high',
      ['uniform(-2, 3)', 'uniform(2, 2)', `uniform(${WHOLE_LINE}, 0)`],
      ['uniform(2, 1)', 'uniform(0.1, 0)'],
    ],
    [
      'normal() needs a standard deviation of 0 or more',
      ['normal(-1, 0)', 'normal(0, 2)'],
      ['normal(0, -0.1)', 'normal(5, -5)'],
    ],
    [
      'lognormal() needs a standard deviation of 0 or more',
      ['lognormal(-1, 0)', 'lognormal(0, 2)'],
      ['lognormal(0, -0.1)', 'lognormal(5, -5)'],
    ],
    [
      'bernoulli(chance) needs a chance from 0 to 1',
      ['bernoulli(0)', 'bernoulli(1)', 'bernoulli(0.5)'],
      ['bernoulli(-0.1)', 'bernoulli(1.1)'],
    ],
    ['poisson(mean) needs a mean of 0 or more', ['poisson(0)', 'poisson(7.5)'], ['poisson(-0.1)']],
    [
      'exponential(mean) needs a mean of 0 or more',
      ['exponential(0)', 'exponential(7.5)'],
      ['exponential(-0.1)'],
    ],
    [
      'negative_binomial(mean, size) needs a mean of 0 or more and a size above 0',
      ['negative_binomial(0, 0.1)', 'negative_binomial(3, 2)'],
      ['negative_binomial(-0.1, 2)', 'negative_binomial(3, 0)', 'negative_binomial(3, -1)'],
    ],
    [
      'binomial(n, chance) needs a whole n of 0 or more and a chance from 0 to 1',
      ['binomial(0, 0)', 'binomial(3, 1)', 'binomial(3, 0.5)'],
      ['binomial(-1, 0.5)', 'binomial(2.5, 0.5)', 'binomial(3, -0.1)', 'binomial(3, 1.1)'],
    ],
    [
      'triangular(low, mode, high) needs low <= mode <= high',
      ['triangular(-1, 0, 1)', 'triangular(2, 2, 3)', 'triangular(2, 3, 3)'],
      ['triangular(2, 1, 3)', 'triangular(1, 3, 2)', 'triangular(3, 2, 1)'],
    ],
    [
      'log_triangular(low, mode, high) needs 0 < low <= mode <= high',
      ['log_triangular(0.1, 1, 2)', 'log_triangular(2, 2, 3)', 'log_triangular(2, 3, 3)'],
      [
        'log_triangular(0, 1, 2)',
        'log_triangular(-1, 1, 2)',
        'log_triangular(2, 1, 3)',
        'log_triangular(1, 3, 2)',
      ],
    ],
    [
      `${POWER_LAW} needs shares of 0 or more, not both 0, and an exponent above 1`,
      ['power_law(0, 1, 1.1, 2, 9)', 'power_law(1, 0, 2, 2, 9)', 'power_law(0.6, 0.4, 2.2, 5, 150)'],
      [
        'power_law(-0.1, 1, 2, 2, 9)',
        'power_law(1, -0.1, 2, 2, 9)',
        'power_law(0, 0, 2, 2, 9)',
        'power_law(1, 1, 1, 2, 9)',
      ],
    ],
    [
      `${POWER_LAW} needs a whole from, 1 to 10,000`,
      ['power_law(0, 1, 2, 1, 9)', 'power_law(1, 1, 2, 10000, 10000)'],
      ['power_law(0, 1, 2, 0, 9)', 'power_law(1, 1, 2, 2.5, 9)', 'power_law(1, 1, 2, 10001, 20000)'],
    ],
    [
      `${POWER_LAW} needs a whole cap, at least from and at most 1e15`,
      ['power_law(1, 1, 2, 5, 5)', 'power_law(1, 1, 2, 5, 1e15)'],
      ['power_law(1, 1, 2, 5, 4)', 'power_law(1, 1, 2, 5, 9.5)', 'power_law(1, 1, 2, 5, 2e15)'],
    ],
    [
      `${POWER_LAW} has no body below 1: from is 2 or more, or body is 0`,
      ['power_law(0, 1, 2, 1, 9)', 'power_law(0.1, 1, 2, 2, 9)'],
      ['power_law(0.1, 1, 2, 1, 9)'],
    ],
  ])('%s', (sentence, within, beyond) => {
    for (const fine of within) expect(saidOf(fine)).toEqual([]);
    for (const faulty of beyond) expect(saidOf(faulty)).toEqual([`["${faulty}"] ${sentence}`]);
  });

  it.each([
    ['uniform(1)', 'write uniform(low, high): 2 parameters, not 1'],
    ['normal(1, 2, 3)', 'write normal(mean, sd): 2 parameters, not 3'],
    ['bernoulli()', 'write bernoulli(chance): 1 parameters, not 0'],
    ['negative_binomial(3)', 'write negative_binomial(mean, size): 2 parameters, not 1'],
    ['log_triangular(1, 2)', 'write log_triangular(low, mode, high): 3 parameters, not 2'],
    ['power_law(1, 1, 2, 5)', 'write power_law(body, tail, exponent, from, cap): 5 parameters, not 4'],
  ])('a distribution are as many as it has names for them: %s', (written, sentence) => {
    expect(saidOf(written)).toEqual([`["${written}"] ${sentence}`]);
  });

  it('a draw are worked out before it runs where they are numbers alone, and left alone where they are not', () => {
    const drawn = (parameters: string): string[] =>
      pointed(`common: {x: {starts: -9, next: x}, y: {draw: "uniform(${parameters})"}}${END}`);
    const refused = (parameters: string): string[] => [
      `["uniform(${parameters})"] uniform(low, high) needs low <= high`,
    ];
    for (const [fine, faulty] of [
      ['1 + 2, 3', '1 + 2, 2.9'],
      ['5 - 2, 3', '5 - 2, 2.9'],
      ['2 * 3, 6', '2 * 3, 5.9'],
      ['9 / 3, 3', '9 / 3, 2.9'],
      ['-3, -3', '-3, -3.1'],
      ['-(1 + 2), -3', '-(1 - 2), 0.9'],
    ] as const) {
      expect(drawn(fine)).toEqual([]);
      expect(drawn(faulty)).toEqual(refused(faulty));
    }
    expect(pointed(`common: {x: {is: 1}, y: {draw: normal(x)}}${END}`)).toEqual([
      '[normal(x)] write normal(mean, sd): 2 parameters, not 1',
    ]);
    for (const unknown of ['x + 5, 2', '5 + x, 2', '-x, -1', '2^3, 2', 'x, 0', '2 < 3, 0'])
      expect(drawn(unknown)).toEqual([]);
  });
});

describe('a draw', () => {
  const inQuantity = (draw: string, more = ''): { there: string; words: string }[] => [
    ...said(`common: {x: {draw: "${draw}"${more}}, y: {is: x}}${END}`),
  ];
  const ALL =
    'distributions: uniform normal lognormal bernoulli poisson negative_binomial binomial exponential triangular log_triangular power_law pick split sum_of';
  const NOTHING_ELSE =
    'a draw is one distribution and nothing else | sums and products of draws go into an is: of their own';

  it.each([
    ['unform(0, 1)', '"unform" is no distribution | did you mean uniform'],
    ['sum_off(0, 1)', '"sum_off" is no distribution | did you mean sum_of'],
    ['gusts(0, 1)', `"gusts" is no distribution | ${ALL}`],
    ['exp(1)', `"exp" is no distribution | ${ALL}`],
    ['y', `"y" is no distribution | ${ALL}`],
    ['uniform', '"uniform" needs its parameters: write uniform(low, high)'],
    ['pick', '"pick" needs its parameters: write pick(kind, weight)'],
    ['split', '"split" needs its parameters: write split(n, kind, weight)'],
    ['sum_of', '"sum_of" needs its parameters: write sum_of(n, distribution(...))'],
    ['5', NOTHING_ELSE],
    ['2 * uniform(0, 1)', NOTHING_ELSE],
    ['-uniform(0, 1)', NOTHING_ELSE],
    ['uniform(0, 1) + uniform(0, 1)', NOTHING_ELSE],
  ])('is one distribution: %s', (draw, words) => {
    expect(inQuantity(draw)).toEqual([{ there: `"${draw}"`, words }]);
  });

  it('that cannot be read is complained of once', () => {
    expect(inQuantity('uniform(0, 1')).toEqual([{ there: '1', words: '1 bracket opened and not closed' }]);
  });

  it('of one distribution has no at_most', () => {
    const hint = 'to cut a value off write between: [lowest, highest]';
    expect(inQuantity('poisson(3)', ', at_most: 3')).toEqual([
      { there: 'at_most', words: `"at_most" goes with sum_of(n, distribution) only | ${hint}` },
    ]);
  });

  it.each([
    'sum_of()',
    'sum_of(2)',
    'sum_of(2, 3)',
    'sum_of(2, y)',
    'sum_of(2, exp(1))',
    'sum_of(poisson(1))',
  ])('sums up another: %s', (draw) => {
    expect(inQuantity(draw, ', at_most: 3')).toEqual([
      { there: `"${draw}"`, words: 'write sum_of(n, distribution(...)) with at_most: beside it' },
    ]);
  });

  it('sums up no more than that', () => {
    expect(inQuantity('sum_of(2, poisson(1), 4)', ', at_most: 3')).toHaveLength(1);
    expect(inQuantity('sum_of(2, poisson(-1))', ', at_most: 3')).toEqual([
      { there: '"sum_of(2, poisson(-1))"', words: 'poisson(mean) needs a mean of 0 or more' },
    ]);
    expect(inQuantity('sum_of(2, poisson())', ', at_most: 3')).toEqual([
      { there: '"sum_of(2, poisson())"', words: 'write poisson(mean): 1 parameters, not 0' },
    ]);
  });

  it.each([
    [', at_most: 0', '0'],
    [', at_most: -3', '-3'],
    [', at_most: 4097', '4097'],
    [', at_most: 1.5', '1.5'],
    [', at_most: once', 'once'],
    ['', '"sum_of(2, poisson(1))"'],
  ])('that sums up ends: %s', (most, there) => {
    expect(inQuantity('sum_of(2, poisson(1))', most)).toEqual([
      { there, words: 'sum_of needs at_most: a whole number from 1 to 4096, so that it ends' },
    ]);
  });

  it.each([1, 4096])('that sums up adds up to %i', (most) => {
    const model = modelOf(`common: {x: {draw: "sum_of(2, poisson(1))", at_most: ${most}}}${END}`);
    const { rule } = model.quantities[0] ?? {};
    expect(rule).toMatchObject({ draw: { is: 'sum_of', distribution: 'poisson', atMost: most } });
  });
});

describe('the unit of a draw is that of its', () => {
  const drawn = (draw: string, more = ''): string[] =>
    pointed(`units: {measures: {usd: dollars}}
common: {cash: {fixed: 3, unit: usd}, share: {fixed: 0.5}, x: {unit: usd, draw: "${draw}"${more}}}${END}`);
  const refused = ['["uniform(share, 1)"] "x" is in usd, but the formula gives a pure number'];

  it.each(['uniform(0, cash)', 'normal(cash, cash)', 'triangular(0, cash, cash)', 'exponential(cash)'])(
    'parameters: %s',
    (draw) => expect(drawn(draw)).toEqual([]),
  );

  it('parameters and no other', () => {
    expect(drawn('uniform(share, 1)')).toEqual(refused);
    expect(drawn('sum_of(2, uniform(0, cash))', ', at_most: 3')).toEqual([]);
    expect(drawn('sum_of(2, uniform(share, 1))', ', at_most: 3')).toHaveLength(1);
  });

  it.each(['bernoulli(share)', 'poisson(share)', 'lognormal(share, share)', 'negative_binomial(share, 1)'])(
    'quantity, whatever the parameters: %s',
    (draw) => expect(drawn(draw)).toEqual([]),
  );

  it('kind where entrants are counted: there is none', () => {
    const pool = 'kinds: {mine: {places: 3, enters: {count: {draw: "uniform(0, 3)"}}}}';
    expect(pointed(pool + END)).toEqual([]);
  });
});
