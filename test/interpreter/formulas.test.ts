import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/interpreter/index.ts';
import { NotFinite } from '../../src/language/index.ts';
import { exp, log, logistic, power, tanh } from '../../src/numerics/index.ts';
import { historyOf, modelOf, optionsOf } from './model-of.ts';

/** What a formula comes to in a model with a few agents and numbers. */
function resultOf(formula: string): number {
  const model = modelOf(`
title: One formula
months: 1
phases: [world]
estimates: {speed: {is: 0.3, assumed: a test}}
common:
  big: {phase: world, fixed: 7}
  small: {phase: world, fixed: -1.5}
  result: {phase: world, is: ${JSON.stringify(formula)}}
kinds:
  patron: {phase: world, agents: {us: {weight: 3, rival: china}, china: {weight: 5, rival: others}, others: {weight: 4, rival: us}}, links: {rival: patron}, weight: {fixed: 0}, overlap: {toward: patron, is: self.weight * 10 + patron.weight}}
outcomes: {result: final(result)}
`);
  return historyOf(model).outcomes.result ?? Number.NaN;
}

describe('formulas', () => {
  it.each([
    ['big + small * 2 - big / 2', 7 - 3 - 3.5],
    ['-big^2', -49],
    ['+big - +small', 8.5],
    ['true + 2 * true - 5 * false', 3],
    ['small^3', -1.5 * -1.5 * -1.5],
    ['big^(2)', 49],
    ['big^0.5', power(7, 0.5)],
    ['big^-1', power(7, -1)],
    ['big^speed', power(7, 0.3)],
    ['small % 4', 2.5],
    ['exp(speed) + log(big) + logistic(small) + tanh(speed)', exp(0.3) + log(7) + logistic(-1.5) + tanh(0.3)],
    ['round(small) + floor(small) + ceil(small) + abs(small)', -1 - 2 - 1 + 1.5],
    ['min(big, small, 2) + max(big, small, 2)', 5.5],
    ['sqrt(big + 2)', 3],
    ['count(patron) + count(other in patron)', 6],
    ['big > small and not (big == 7.000000000000001)', 1],
    ['big < small or big != 7', 0],
    ['if(big > 6, if(small > 0, 1, 2), 3)', 2],
    ['if(0, big / 0, 4)', 4],
    ['0.1 + 0.2 == 0.3', 0],
    ['month + month_of_year + pi', 1 + Math.PI],
    ['us.weight + us.rival.weight + us.rival.rival.weight', 12],
    ['us.rival == china and us.rival.rival != us', 1],
    ['overlap(china, us)', 53],
    ['overlap(us.rival, china.rival)', 54],
  ])('%s', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  it.each([
    ['total(patron, patron.weight)', 12],
    ['total(patron, patron.weight, patron != others)', 8],
    ['average(p in patron, p.weight, p.rival != china)', 4.5],
    ['average(patron, patron.weight, patron.weight > 9)', 0],
    ['most(patron, patron.weight) - least(patron, patron.weight)', 2],
    ['least(patron, patron.weight, patron.weight > 9, 8)', 8],
    ['count(patron, patron.weight > 3)', 2],
    ['any(patron, patron.weight > 4) + all(patron, patron.weight > 3)', 1],
    ['all(patron, 0, patron.weight > 9)', 1],
    ['total(a in patron, a.weight * total(b in patron, b.weight, b != a))', 3 * 9 + 5 * 7 + 4 * 8],
    ['total(patron, count(other in patron, other.rival == patron))', 3],
  ])('%s', (formula, expected) => {
    expect(resultOf(formula)).toBe(expected);
  });

  it('a name is mine before it is common, and another agent is named', () => {
    const model = modelOf(`
title: Names
months: 2
phases: [world]
common: {price: {phase: world, fixed: 10}}
kinds:
  shop:
    phase: world
    agents: {corner: {stock: 1}, market: {stock: 2}}
    stock: {fixed: 0}
    worth: {is: stock * price + corner.stock}
    others: {is: "total(shop, shop.stock, shop != self)"}
outcomes: {worth: final(market.worth)}
`);
    const run = historyOf(model);
    expect(run.of('market.worth')).toEqual([21, 21]);
    expect(run.of('corner.others')).toEqual([2, 2]);
  });

  it('last and at_start read their own copies, through links too', () => {
    const model = modelOf(`
title: Copies
months: 4
phases: [world]
common:
  x: {phase: world, starts: 1, next: x * 2}
  before: {phase: world, is: last(x + 1)}
  grown: {phase: world, is: x - at_start(x)}
kinds:
  runner: {phase: world, agents: {ann: {ahead: bob}, bob: {ahead: ann}}, links: {ahead: runner}, place: {starts: 3, next: place + 1}, seen: {phase: world, is: "last(ahead.place) - at_start(ahead.place)"}}
outcomes: {end: final(x)}
`);
    const run = historyOf(model);
    expect(run.of('common.x')).toEqual([2, 4, 8, 16]);
    expect(run.of('common.before')).toEqual([2, 3, 5, 9]);
    expect(run.of('common.grown')).toEqual([0, 1, 3, 7]);
    expect(run.of('ann.seen')).toEqual([0, 1, 2, 3]);
  });

  it('a network is walked from self, in the order of its members', () => {
    const model = modelOf(`
title: A ring
months: 2
phases: [world]
kinds:
  house:
    phase: world
    count: 5
    network: {neighbours: {ring: 2}}
    level: {starts: 0, next: level + 1 + share}
    share: {draw_once: "uniform(0, 1)"}
    near: {is: "total(other in neighbours, last(other.level) + (other == self))"}
outcomes: {level: "final(total(house, house.near))"}
`);
    const run = historyOf(model);
    const level = (house: number): number => run.of(`house_${house}.level`)[0] ?? Number.NaN;
    expect(run.of('house_1.near')[1]).toBe(level(2) + level(5));
    expect(run.of('house_3.near')[1]).toBe(level(2) + level(4));
  });

  it('stops when a quantity leaves the numbers, and says whose and when', () => {
    const model = modelOf(`
title: A pole
months: 9
phases: [world]
common: {left: {phase: world, starts: 3, next: left - 1}, share: {phase: world, is: 1 / left}}
outcomes: {share: final(share)}
`);
    const run = () =>
      interpret(model, optionsOf(model)).run(4, { outcomes: new Float64Array(1), fans: null });
    expect(run).toThrow(NotFinite);
    expect(run).toThrow(/is Infinity in world 4, month 3/);
  });
});
