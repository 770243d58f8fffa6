import { describe, expect, it } from 'vitest';
import { convergenceJson, convergenceOf, looksOf, outcomeFindings } from '../../src/analysis/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';
import { firstWorlds, newWorldsTable, type WorldsTable } from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

const outcomes = [
  { name: 'kept', form: 'probability' },
  { name: 'cost', form: 'number' },
  { name: 'month', form: 'time' },
] as const;

function drawn(worlds: number, uniforms: () => number): WorldsTable {
  const table = newWorldsTable(outcomes, worlds);
  const [kept, cost, month] = table.columns;
  for (let world = 0; world < worlds; world += 1) {
    if (kept) kept[world] = uniforms() < 0.3 ? 1 : 0;
    if (cost) cost[world] = inverseNormal(uniforms());
    if (month) month[world] = uniforms() < 0.4 ? Math.floor(20 * uniforms()) : Infinity;
  }
  return table;
}

describe('convergence', () => {
  it('looks at 100 worlds, at twice as many each time, and at all', () => {
    expect(looksOf(1000)).toEqual([100, 200, 400, 800, 1000]);
    expect(looksOf(800)).toEqual([100, 200, 400, 800]);
    expect(looksOf(100)).toEqual([100]);
    expect(looksOf(7)).toEqual([7]);
  });

  it('says at each look what a run of so many worlds would have said', () => {
    const table = drawn(1000, uniformSource(2));
    const { outcomes: moved } = convergenceOf(table);
    for (const look of looksOf(1000)) {
      const findings = outcomeFindings(firstWorlds(table, look));
      const said = moved.map(({ steps }) => steps.find(({ worlds }) => worlds === look));
      expect(said).toMatchObject(
        findings.map(({ value, low, high }) => ({ worlds: look, value, low, high })),
      );
    }
    for (const { steps } of moved) expect(steps.at(-1)).toMatchObject({ worlds: 1000, holdsLast: true });
  });

  it('misses the last value about as often as it says that luck would', () => {
    const uniforms = uniformSource(4);
    const runs = Array.from({ length: 200 }, () => convergenceOf(drawn(800, uniforms)));
    const sum = (of: (one: (typeof runs)[number]) => number) =>
      runs.reduce((total, one) => total + of(one), 0);
    const [missed, expected] = [sum((one) => one.missed), sum((one) => one.expected)];
    expect(sum((one) => one.earlier)).toBe(200 * 9);
    expect(missed / expected).toBeGreaterThan(0.75);
    expect(missed / expected).toBeLessThan(1.25);
  });

  it('sees a run whose luck drifts', () => {
    const table = drawn(1600, uniformSource(6));
    table.columns[1]?.forEach((value, world, column) => {
      column[world] = value + world / 400;
    });
    const { missed, expected, outcomes: moved } = convergenceOf(table);
    expect(missed).toBeGreaterThan(2 * expected + 2);
    expect(moved[1]?.steps.slice(0, -1).every(({ holdsLast }) => !holdsLast)).toBe(true);
  });

  it('becomes JSON without infinities, and nothing is expected of what never moves', () => {
    const flat = newWorldsTable([{ name: 'cost', form: 'number' }], 400);
    expect(convergenceOf(flat)).toMatchObject({ missed: 0, expected: 0, earlier: 2 });
    const one = convergenceJson(convergenceOf(newWorldsTable(outcomes, 1)));
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    expect(one.outcomes.cost).toEqual([{ worlds: 1, value: 0, low: null, high: null, holdsLast: true }]);
  });
});
