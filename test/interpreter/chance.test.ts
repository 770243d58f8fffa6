import { describe, expect, it } from 'vitest';
import {
  agentKey,
  bernoulli,
  binomial,
  itemWord,
  negativeBinomial,
  normal,
  onceWord,
  pairKey,
  poisson,
  siteHash,
  uniform,
  uniformOf,
  word,
} from '../../src/chance/index.ts';
import { historyOf, KEY, modelOf } from './model-of.ts';

const luck = (site: string, month: number, agent = 0, world = 0): number =>
  uniformOf(word(KEY, world, month, siteHash(site), agent));

describe('draws', () => {
  it('a random walk adds this month of shocks to last month of itself', () => {
    const model = modelOf(`
title: A walk
months: 4
phases: [world]
common:
  shock: {phase: world, draw: "normal(0, 2)"}
  walk: {phase: world, starts: 1, next: walk + shock}
outcomes: {end: final(walk)}
`);
    const walk = historyOf(model, 7);
    const expected: number[] = [];
    let value = 1;
    for (let month = 0; month < 4; month += 1) {
      value += normal(luck('common.shock', month, 0, 7), 0, 2);
      expected.push(value);
    }
    expect(walk.of('common.walk')).toEqual(expected);
    expect(walk.outcomes.end).toBe(expected[3]);
  });

  it("an urn's draw is read by its own month's counts", () => {
    const model = modelOf(`
title: An urn
months: 6
phases: [world]
common:
  red: {phase: world, starts: 1, next: red + drawn}
  blue: {phase: world, starts: 1, next: blue + 1 - drawn}
  drawn: {phase: world, draw: "bernoulli(red / (red + blue))"}
outcomes: {share: final(red / (red + blue))}
`);
    let [red, blue] = [1, 1];
    for (let month = 0; month < 6; month += 1) {
      const drawn = bernoulli(luck('common.drawn', month), red / (red + blue));
      red += drawn;
      blue += 1 - drawn;
    }
    expect(historyOf(model).outcomes.share).toBe(red / (red + blue));
  });

  it('a self-exciting count feeds its own expectation one month later', () => {
    const model = modelOf(`
title: Attacks
months: 5
phases: [violence]
kinds:
  province:
    phase: violence
    agents: [north, south]
    attacks: {starts: 0, draw: "negative_binomial(expected, 2.5)"}
    expected: {starts: 6, next: {base: 1.5, contagion: 0.5 * attacks, memory: 0.25 * expected}}
    seen: {is: last(attacks)}
outcomes: {all: "sum_over(total(province, province.attacks))"}
`);
    const run = historyOf(model);
    let sum = 0;
    for (const name of ['north', 'south']) {
      let expected = 6;
      let before = 0;
      run.of(`${name}.attacks`).forEach((attacks, month) => {
        const u = luck('province.attacks', month, agentKey(name));
        expect(attacks).toBe(negativeBinomial(u, expected, 2.5));
        expect(run.of(`${name}.seen`)[month]).toBe(before);
        expected = 1.5 + 0.5 * attacks + 0.25 * expected;
        before = attacks;
        sum += attacks;
        expect(run.of(`${name}.expected`)[month]).toBe(expected);
      });
    }
    expect(run.outcomes.all).toBe(sum);
  });

  it('what is drawn once keeps its value, with a word of its own an agent and a pair', () => {
    const model = modelOf(`
title: Once
months: 2
phases: [world]
kinds:
  bank: {phase: world, agents: [first_bank, second_bank], size: {draw_once: "uniform(2, 4)"}, ties: {toward: firm, draw_once: "uniform(0, 1)"}}
  firm: {phase: world, agents: [mill, mine], debt: {is: "total(bank, ties(bank, self))"}}
outcomes: {debt: final(mill.debt)}
`);
    const once = (site: string, agent: number): number => uniformOf(onceWord(KEY, 0, siteHash(site), agent));
    const run = historyOf(model);
    const size = uniform(once('bank.size', agentKey('second_bank')), 2, 4);
    expect(run.of('second_bank.size')).toEqual([size, size]);
    const tie = (bank: string): number => once('bank.ties', pairKey(agentKey(bank), agentKey('mine')));
    expect(run.of('first_bank.ties', 'mine')).toEqual([tie('first_bank'), tie('first_bank')]);
    expect(run.of('mine.debt')[0]).toBe(tie('first_bank') + tie('second_bank'));
  });

  it('a split shares its count by successive binomials and loses nothing', () => {
    const model = modelOf(`
title: Shares
months: 3
phases: [world]
kinds:
  place: {phase: world, agents: [here], deadly: {draw: poisson(40)}, by_group: {toward: group, draw: "split(deadly, group, group.strength)"}}
  group: {phase: world, agents: {small: {strength: 0.1}, none: {strength: 0}, large: {strength: 0.3}, middle: {strength: 0.2}}, strength: {fixed: 1}}
outcomes: {deaths: sum_over(here.deadly)}
`);
    const run = historyOf(model);
    run.of('here.deadly').forEach((count, month) => {
      expect(count).toBe(poisson(luck('place.deadly', month, agentKey('here')), 40));
      const u = (group: string): number =>
        luck('place.by_group', month, pairKey(agentKey('here'), agentKey(group)));
      const small = binomial(u('small'), count, 0.1 / (0.1 + 0 + 0.3 + 0.2));
      const large = binomial(u('large'), count - small, 0.3 / (0.1 + 0 + 0.3 + 0.2 - 0.1));
      const row = ['small', 'none', 'large', 'middle'].map((group) => run.of('here.by_group', group)[month]);
      expect(row).toEqual([small, 0, large, count - small - large]);
    });
  });

  it('a sum of draws gives each item a word of its own, up to its most', () => {
    const model = modelOf(`
title: Severity
months: 3
phases: [world]
common:
  events: {phase: world, draw: poisson(4)}
  deaths: {phase: world, draw: "sum_of(events, poisson(3))", at_most: 5}
outcomes: {deaths: sum_over(deaths)}
`);
    const run = historyOf(model);
    run.of('common.events').forEach((events, month) => {
      let deaths = 0;
      for (let item = 0; item < Math.min(5, events); item += 1) {
        deaths += poisson(uniformOf(itemWord(KEY, 0, month, item, siteHash('common.deaths'), 0)), 3);
      }
      expect(run.of('common.deaths')[month]).toBe(deaths);
    });
  });
});
