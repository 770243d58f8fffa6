import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { pointed } from './pointed.ts';
import { said } from './said.ts';

const withEstimate = (written: string): string => `
estimates: {rate: ${written}}
common: {x: {is: rate}}
outcomes: {end: final(x)}
`;
const priorOf = (written: string) => modelOf(withEstimate(written)).estimates[0]?.prior;

describe('an estimate is a number', () => {
  it.each([
    ['0.25', 0.25],
    ['-3', -3],
    ['"+3"', 3],
    ['"- (2)"', -2],
    ['"7 - 3 - 2"', 2],
    ['"1 + 2 * 3"', 7],
    ['"(1 + 2) * 3"', 9],
    ['"3 / 12"', 0.25],
    ['"2 * pi"', 2 * Math.PI],
    ['"log(2) / 12"', Math.log(2) / 12],
    ['"sqrt(16)"', 4],
    ['true', 1],
    ['"false"', 0],
    ['{is: 1 / 4}', 0.25],
  ])('%s', (written, value) => {
    expect(priorOf(written)).toEqual({ is: 'number', value });
  });
});

describe('an estimate is one distribution', () => {
  it.each([
    ['"uniform(1, 2)"', 'uniform', [1, 2]],
    ['"triangular(0.1, 1 / 4, log(2))"', 'triangular', [0.1, 0.25, Math.log(2)]],
    ['"normal(-(1 + 2), sqrt(4))"', 'normal', [-3, 2]],
    ['{is: poisson(3)}', 'poisson', [3]],
  ])('%s', (written, distribution, parameters) => {
    expect(priorOf(written)).toEqual({ is: 'distribution', distribution, parameters });
  });
});

describe('an estimate is nothing else', () => {
  it.each([
    '2 * uniform(0, 1)',
    '(uniform(0, 1))',
    'uniform',
    'wibble(3)',
    'x',
    'x.pi',
    'pi(2)',
    'pi()',
    '1 + x',
    'x - 1',
    '- x',
    'not 1',
    '1 < 2',
    '2^3',
    '7 % 3',
    'exp(1)',
    'log()',
    'log(2, 3)',
    'sqrt(16, 2)',
    'sqrt(-1)',
    'log(0)',
    '1 / 0',
    '\\"3\\"',
  ])('%s', (formula) => {
    expect(said(withEstimate(`"${formula}"`))).toEqual([
      {
        there: `"${formula}"`,
        words:
          'an estimate is a number or one distribution of numbers | distributions: uniform normal lognormal ' +
          'bernoulli poisson negative_binomial binomial exponential triangular log_triangular power_law',
      },
    ]);
  });

  it.each([
    ['"uniforn(0, 1)"', '"uniforn" is no distribution | did you mean uniform'],
    ['"uniform(0, x)"', 'the parameters of an estimate must be numbers'],
    ['"uniform(0, normal(0, 1))"', 'the parameters of an estimate must be numbers'],
    ['"uniform(0, poisson(1))"', 'the parameters of an estimate must be numbers'],
    ['"uniform(x, 1, 2)"', 'the parameters of an estimate must be numbers'],
    ['"uniform(1)"', 'write uniform(low, high): 2 parameters, not 1'],
    ['"uniform(2, 1)"', 'uniform(low, high) needs low <= high'],
    ['"uniform(0, 1/0)"', 'uniform() needs finite numbers'],
  ])('%s', (written, words) => {
    expect(said(withEstimate(written))).toEqual([{ there: written, words }]);
  });

  it('a slip of writing is said once, where it is, with how to write it', () => {
    expect(said(withEstimate('"uniform(0, 2 pi)"'))).toEqual([
      { there: '2', words: 'a sign is missing between two parts | write * to multiply' },
    ]);
    expect(said(withEstimate('"(1 + 2"'))).toEqual([
      { there: '2', words: '1 bracket opened and not closed' },
    ]);
  });
});

describe('a constant is a number', () => {
  const withLever = (from: string): string => withEstimate(`{is: 1, lever: {from: ${from}, to: 9}}`);

  it('or is worked out from numbers', () => {
    const [estimate] = modelOf(withLever('"2 * (1 + 3)"')).estimates;
    expect(estimate?.lever).toEqual({ from: 8, to: 9, step: 0.05 });
  });

  it.each(['x', '1 / 0', 'uniform(0, 1)', 'rate'])('and not %s', (formula) => {
    expect(pointed(withLever(`"${formula}"`))).toEqual([`["${formula}"] a number is needed here`]);
  });

  it('a slip of writing is said once', () => {
    expect(pointed(withLever('"2 +"'))).toEqual([
      '[+] this formula cannot be read: unexpected end of expression',
    ]);
  });
});
