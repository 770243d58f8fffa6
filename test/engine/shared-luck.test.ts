import { describe, expect, it } from 'vitest';
import { worldsOf } from './worlds.ts';

const base = `
months: 8
common:
  storm: {draw: "uniform(0, 1)"}
  flood: {draw: "poisson(3)"}
kinds:
  farm:
    agents: [hill, valley]
    yield: {draw: "normal(10, 2)"}
    soil: {draw_once: "uniform(0, 1)"}
  trader:
    places: 30
    enters: {count: {draw: "poisson(0.8)", at_most: 3}, each: {purse: {draw: "lognormal(0, 1)"}}}
    leaves: luck < 0.2
    luck: {draw: "uniform(0, 1)", starts: 1}
decisions:
  ruler: {options: {tax: {utility: 1}, rest: {}}}
outcomes:
  storms: sum_over(storm)
  floods: sum_over(flood)
  hill: sum_over(hill.yield)
  valley: sum_over(valley.yield)
  soil: final(hill.soil + 10 * valley.soil)
  purses: sum_over(total(trader, trader.purse * trader.luck))
  taxes: sum_over(chose(ruler.tax))
`;

/** The base model with something more in it; everything it had must keep its luck. */
const richer: Record<string, string> = {
  'another draw': base.replace('  storm:', '  before: {draw: "normal(0, 1)"}\n  storm:'),
  'another agent': base.replace('[hill, valley]', '[coast, hill, island, valley]'),
  'another rule': base.replace('  storm:', '  sum: {starts: 0, next: sum + storm}\n  storm:'),
  'another kind': base.replace(
    'kinds:',
    'kinds:\n  mill: {agents: [one, two], wheel: {draw: "uniform(0, 1)"}}',
  ),
  'another decision': base.replace('decisions:', 'decisions:\n  priest: {options: {pray: {}, sleep: {}}}'),
  'another phase': base
    .replace('months: 8', 'months: 8\nphases: [month, later]\n')
    .replace('  storm:', '  late: {phase: later, draw: "exponential(1)"}\n  storm:'),
  'more room': base.replace('places: 30', 'places: 60'),
  'another estimate': base.replace('months: 8', 'months: 8\nestimates: {pace: "uniform(0, 1)"}'),
  'another order': base.replace(
    '  storm: {draw: "uniform(0, 1)"}\n  flood: {draw: "poisson(3)"}',
    '  flood: {draw: "poisson(3)"}\n  storm: {draw: "uniform(0, 1)"}',
  ),
};

describe.each(['interpreter', 'js', 'wasm'] as const)('luck is addressed (%s)', (engine) => {
  const before = worldsOf(base, 6, engine);

  it.each(Object.keys(richer))('%s leaves every other draw bit-equal', (what) => {
    expect(worldsOf(richer[what] ?? '', 6, engine)).toEqual(before);
  });

  it('the same seed gives the same worlds, another seed others', () => {
    expect(worldsOf(base, 6, engine)).toEqual(before);
    expect(worldsOf(base, 6, engine, 'other')).not.toEqual(before);
  });

  it('a longer run begins with the shorter', () => {
    const long = worldsOf(
      base
        .replace('months: 8', 'months: 20')
        .replaceAll(/sum_over\((.*)\)\n/g, 'sum_over($1, until(8))\n')
        .replace('final(hill.soil + 10 * valley.soil)', 'at(8, hill.soil + 10 * valley.soil)'),
      6,
      engine,
    );
    expect(long).toEqual(before);
  });

  it('worlds differ', () => {
    expect(new Set(before.map((world) => world.storms)).size).toBe(6);
  });
});
