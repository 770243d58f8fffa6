import { describe, expect, it } from 'vitest';
import { saidIn, saidOf } from './valley.ts';

const DIFFER = ': the units differ | convert one of them with a factor that carries both units';
const added = (unit: string): string => `cannot add usd and ${unit}${DIFFER}`;

describe('money is not added to', () => {
  it.each([
    ['true', 'a pure number'],
    ['pi', 'a pure number'],
    ['named', 'a pure number'],
    ['boru.named', 'a pure number'],
    ['rate', 'a pure number'],
    ['(wealth > 1)', 'a pure number'],
    ['(wealth <= wealth)', 'a pure number'],
    ['(wealth == 2)', 'a pure number'],
    ['(wealth and centre.grain)', 'a pure number'],
    ['(wealth or centre.grain)', 'a pure number'],
    ['(not wealth)', 'a pure number'],
    ['(alba != ally)', 'a pure number'],
    ['(mood == glad)', 'a pure number'],
    ['2 ^ rate', 'a pure number'],
    ['wealth ^ 0', 'a pure number'],
    ['exp(1)', 'a pure number'],
    ['count(town)', 'a pure number'],
    ['count(town, town.grain)', 'a pure number'],
    ['any(town, town.grain)', 'a pure number'],
    ['all(town, town.grain)', 'a pure number'],
    ['entered(mood, sad)', 'a pure number'],
    ['chose(alba.march)', 'a pure number'],
    ['odds(alba.march, boru)', 'a pure number'],
    ['trust(alba, boru)', 'a pure number'],
    ['months_in(mood)', 'month'],
    ['centre.grain', 'tonne'],
    ['wealth ^ 2', 'usd^2'],
    ['wealth ^ ((2))', 'usd^2'],
    ['wealth * centre.grain', 'usd tonne'],
    ['2 / wealth', '1/usd'],
    ['-centre.grain', 'tonne'],
    ['+centre.grain', 'tonne'],
    ['abs(centre.grain)', 'tonne'],
    ['sqrt(centre.grain ^ 4)', 'tonne^2'],
    ['min(1, centre.grain)', 'tonne'],
    ['if(1, centre.grain, 2)', 'tonne'],
    ['last(centre.grain)', 'tonne'],
    ['centre.grain % 2', 'tonne'],
    ['(2 - centre.grain)', 'tonne'],
    ['total(town, town.grain)', 'tonne'],
    ['most(town, 1, 1, centre.grain)', 'tonne'],
  ])('%s', (part, unit) => {
    expect(saidIn(`wealth + ${part}`)).toEqual([`[wealth] ${added(unit)}`]);
  });
});

describe('a number of any unit, as written numbers are, is', () => {
  it.each(['2', 'month', 'month_of_year', 'heard(anyone, self, cost)', 'least(town, 1, 1, 2)', '(2 + 3)'])(
    '%s',
    (part) => {
      expect(saidIn(`(wealth + ${part}) / wealth`)).toEqual([]);
    },
  );
});

describe('of an outcome', () => {
  it.each(['ever', 'always', 'months_where', 'first'])('%s() counts', (reducer) => {
    expect(saidOf(`final(alba.wealth) + ${reducer}(alba.wealth)`)).toEqual([
      `[final] ${added('a pure number')}`,
    ]);
  });

  it.each(['sum_over', 'mean_over', 'max_over', 'min_over', 'final'])('%s() keeps the unit', (reducer) => {
    expect(saidOf(`${reducer}(alba.wealth) + final(boru.wealth)`)).toEqual([]);
    expect(saidOf(`final(alba.wealth) + ${reducer}(centre.grain)`)).toEqual([`[final] ${added('tonne')}`]);
  });

  it('dropped() counts', () => {
    expect(saidOf('final(alba.wealth) + dropped(firm)')).toEqual([`[final] ${added('a pure number')}`]);
    expect(saidOf('dropped(firm) + dropped(mine)')).toEqual([]);
  });
});
