import { describe, expect, it } from 'vitest';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const END = '\noutcomes: {end: final(1)}\n';
const estimatesOf = (estimates: string) =>
  modelOf(`units: {measures: {usd: dollars}}\nestimates: {${estimates}}${END}`).estimates;
const saidOf = (estimates: string) =>
  said(`estimates: {${estimates}}${END}`).filter(({ words }) => !words.includes('never used'));

describe('an estimate', () => {
  it('keeps what is said of it', () => {
    expect(
      estimatesOf(
        'wage: {is: 3, unit: usd/month, says: What a day brings., because: [F001, F002], assumed: a guess}',
      ),
    ).toMatchObject([
      {
        index: 0,
        name: 'wage',
        unit: 'usd/month',
        says: 'What a day brings.',
        because: ['F001', 'F002'],
        assumed: 'a guess',
        lever: null,
        prior: { is: 'number', value: 3 },
      },
    ]);
    expect(estimatesOf('wage: {is: 3, because: F001}')[0]?.because).toEqual(['F001']);
  });

  it('of which nothing is said has nothing', () => {
    const nothing = { unit: '', says: '', because: [], assumed: null, lever: null, divisor: 1 };
    expect(estimatesOf('wage: 3, pace: {is: 2}')).toMatchObject([nothing, { ...nothing, index: 1 }]);
  });

  it('in a year is divided by twelve', () => {
    expect(estimatesOf('rate: {is: 0.12, unit: 1/year}')[0]).toMatchObject({ unit: '1/year', divisor: 12 });
  });
});

describe('a lever', () => {
  const leverOf = (lever: string) => estimatesOf(`wage: {is: 3, lever: {${lever}}}`)[0]?.lever;

  it('moves by its step, or by a twentieth of its way', () => {
    expect(leverOf('from: 1, to: 5, step: 0.5')).toEqual({ from: 1, to: 5, step: 0.5 });
    expect(leverOf('from: 1, to: 5')).toEqual({ from: 1, to: 5, step: 0.2 });
    expect(leverOf('from: -2 / 2, to: 1')).toEqual({ from: -1, to: 1, step: 0.1 });
  });

  it.each([
    ['from: 1, to: 1', '{', 'a lever goes from a smaller number to a larger one'],
    ['from: 2, to: 1', '{', 'a lever goes from a smaller number to a larger one'],
    ['from: 0, to: 1, step: 0', '{', 'a lever needs a step above 0'],
    ['from: 0, to: 1, step: -1', '{', 'a lever needs a step above 0'],
    ['from: low, to: 1', 'low', 'a number is needed here'],
    ['from: 0, to: high', 'high', 'a number is needed here'],
    ['from: 0, to: 1, step: some', 'some', 'a number is needed here'],
  ])('is refused once: %s', (lever, there, words) => {
    expect(saidOf(`wage: {is: 3, lever: {${lever}}}`)).toEqual([{ there, words }]);
  });
});

describe('shares', () => {
  const shares = (weights: string, more = ''): string => `land: {simplex: {${weights}}${more}}`;

  it('are drawn together, around their weights', () => {
    const share = { is: 'share', simplex: 'land', weights: [0.25, 0.75], concentration: 20 };
    expect(estimatesOf(`wage: 1, ${shares('hill: 1 / 4, plain: 0.75')}`)).toMatchObject([
      { index: 0, name: 'wage' },
      { index: 1, name: 'hill', prior: { ...share, member: 0 } },
      { index: 2, name: 'plain', prior: { ...share, member: 1 } },
    ]);
    expect(estimatesOf(shares('hill: 1', ', concentration: 7'))[0]?.prior).toMatchObject({
      concentration: 7,
    });
    expect(estimatesOf(shares('hill: 0.3333335, plain: 0.6666667'))).toHaveLength(2);
  });

  it.each([
    ['hill: 0.5, plain: 0.6', 'land', 'the shares of a simplex add up to 1, these add up to 1.1'],
    ['hill: 0.5, plain: 0.499998', 'land', 'the shares of a simplex add up to 1, these add up to 0.999998'],
    ['', 'land', 'the shares of a simplex add up to 1, these add up to 0'],
    ['hill: 1, plain: 0', '0', 'a share of a simplex is above 0'],
    ['hill: 1.5, plain: -0.5', '-0.5', 'a share of a simplex is above 0'],
    ['hill: half, plain: 0.5', 'half', 'a number is needed here'],
  ])('are above 0 and add up to 1: %s', (weights, there, words) => {
    expect(saidOf(shares(weights))).toEqual([{ there, words }]);
  });

  it.each(['0', '-1'])('stay the closer the larger the concentration: not %s', (concentration) => {
    const words = 'a concentration is above 0: the larger it is, the closer the draws stay';
    expect(saidOf(shares('hill: 1', `, concentration: ${concentration}`))).toEqual([
      { there: concentration, words },
    ]);
  });
});

describe('a unit', () => {
  it.each([
    ['unit: 3 + 4', '3 + 4', '"3 + 4" is no unit | a unit is names with * / and ^, like musd/month'],
    ['unit: yen', 'yen', 'the unit "yen" is not declared | declare it under units: measures or counts'],
  ])('%s', (unit, there, words) => {
    const text = `units: {measures: {usd: dollars}}\nestimates: {wage: {is: 1, ${unit}}}\ncommon: {x: {is: wage}}${END}`;
    expect(said(text)).toEqual([{ there, words }]);
  });
});
