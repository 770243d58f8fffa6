import { describe, expect, it } from 'vitest';
import { load } from './load.ts';

const withUnits = (formula: string, unit = 'usd'): string[] =>
  load(`
units: {measures: {usd: dollars, tonne: tonnes}, counts: {event: events, death: deaths}}
estimates: {wage: {is: 3, unit: usd/month}, rate: {is: 0.12, unit: 1/year}}
common:
  money: {starts: 1, next: money, unit: usd}
  ore: {starts: 1, next: ore, unit: tonne}
  age: {starts: 0, next: age + 1, unit: month}
  raids: {starts: 0, next: raids, unit: event}
  dead: {starts: 0, next: dead, unit: death}
  share: {starts: 0, next: share}
  x: {is: "${formula}", unit: ${unit}}
outcomes: {end: final(x)}
`).says;

describe('units', () => {
  it.each([
    ['money + 1', 'usd'],
    ['2 * money + wage', 'usd'],
    ['money / ore * ore', 'usd'],
    ['money^2 / money', 'usd'],
    ['sqrt(money^2)', 'usd'],
    ['if(share > 0, money, 0)', 'usd'],
    ['max(0, money)', 'usd'],
    ['money * exp(money / money)', 'usd'],
    ['raids + 1', 'event'],
    ['log(1 + dead)', '1'],
    ['raids * 0.5', 'event'],
    ['rate * share', '1'],
    ['money / ore', 'usd/tonne'],
  ])('let %s be in %s', (formula, unit) => {
    expect(withUnits(formula, unit)).toEqual([]);
  });

  it.each([
    ['money + ore', 'usd', 'cannot add usd and tonne: the units differ'],
    ['money + age', 'usd', 'cannot add usd and month: the units differ'],
    ['money - share', 'usd', 'cannot subtract usd and a pure number'],
    ['money > ore', '1', 'cannot compare usd and tonne'],
    ['raids + dead', 'event', 'cannot add event and death'],
    ['exp(money)', '1', 'exp() needs a pure number, this is in usd'],
    ['money^0.5', '1', 'needs a pure number, this is in usd'],
    ['max(money, ore)', 'usd', 'cannot compare usd and tonne'],
    ['if(1, money, ore)', 'usd', 'if() gives usd or tonne'],
    ['money * ore', 'usd', '"x" is in usd, but the formula gives usd tonne'],
    ['ore', 'usd', '"x" is in usd, but the formula gives tonne'],
  ])('refuse %s as %s', (formula, unit, complaint) => {
    expect(withUnits(formula, unit).join('\n')).toContain(complaint);
  });

  it('must be declared once a model declares any', () => {
    expect(withUnits('money', 'yen').join()).toContain('the unit "yen" is not declared');
  });

  it('are checked where they are told, in a model that declares none', () => {
    const { says } = load(
      'common: {cash: {starts: 0, next: cash, unit: usd}, age: {starts: 0, next: age, unit: month}, x: {is: cash + age}}\noutcomes: {end: final(x)}',
    );
    expect(says).toEqual(['m.yaml:1:102  cannot add usd and month: the units differ']);
    expect(
      load(
        'common: {cash: {starts: 0, next: cash, unit: usd}, x: {is: cash + 3 * y}, y: {is: 2}}\noutcomes: {end: final(x)}',
      ).says,
    ).toEqual([]);
  });

  it('per year are divided by twelve once, at load', () => {
    const { model } = load(
      'estimates: {rate: {is: 0.12, unit: 1/year, assumed: test}}\ncommon: {x: {is: rate}}\noutcomes: {end: final(x)}',
    );
    expect(model?.estimates[0]?.divisor).toBe(12);
  });
});
