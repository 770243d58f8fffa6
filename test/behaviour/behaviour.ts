import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../src/analysis/index.ts';
import type { Model, WorldRecord } from '../../src/language/index.ts';
import { type Cell, cellsOf, numberIn } from './cells.ts';
import { readChecks } from './checks.ts';
import { modelOf, type Outcomes, play, scenarioNames } from './play.ts';

/** Lowest and highest value of a cell over worlds and months. */
interface Extent {
  readonly cell: Cell;
  low: number;
  high: number;
}

const checks = readChecks();

/** Every check of `checks.yaml` about scenarios, over the first worlds of each. A few worlds only tell what goes the wrong way. */
export function describeBehaviour(worlds: number): void {
  const played = new Map<string, Outcomes>();

  describe.each(scenarioNames)(`%s, ${worlds} worlds`, (name) => {
    const model = modelOf(name);
    const extents = watchedCells(model);

    it('runs, and every outcome is a number or a time that may never come', () => {
      const outcomes = play(model, worlds, observerOf(extents));
      played.set(name, outcomes);
      for (const { name: outcome, form } of model.outcomes)
        for (const value of outcomes.get(outcome) ?? [])
          expect(form === 'time' ? !Number.isNaN(value) : Number.isFinite(value), outcome).toBe(true);
    });

    it.each(checks.ranges)('$it', ({ of, between: [lowest, highest] }) => {
      for (const { cell, low, high } of of.flatMap((one) => extents.get(one) ?? [])) {
        expect(low, cell.name).toBeGreaterThanOrEqual(lowest);
        expect(high, cell.name).toBeLessThanOrEqual(highest);
      }
    });
  });

  describe(`orders, ${worlds} worlds`, () => {
    it.each(checks.orders)('$it $outcome: $from_low_to_high', ({ outcome, from_low_to_high: names }) => {
      names.slice(1).forEach((higher, at) => {
        const lower = names[at] ?? '';
        const [low, high] = [lower, higher].map((name) => played.get(name)?.get(outcome));
        if (low === undefined || high === undefined)
          throw new Error(`${lower} or ${higher} has no ${outcome}`);
        const { value, standardError } = differenceOf('number', low, high);
        const least = worlds >= MANY ? 2 * standardError : -2 * standardError;
        expect(value, `${higher} above ${lower}`).toBeGreaterThanOrEqual(least);
      });
    });
  });
}

/** Worlds from which on an order must show; below, where one odd world makes a whole standard error, it must not plainly be the other way round. */
const MANY = 500;

function watchedCells(model: Model): ReadonlyMap<string, Extent[]> {
  const names = new Set(checks.ranges.flatMap(({ of }) => of));
  return new Map(
    [...names].map((name) => [
      name,
      cellsOf(model, name).map((cell) => ({ cell, low: Infinity, high: -Infinity })),
    ]),
  );
}

function observerOf(extents: ReadonlyMap<string, Extent[]>): WorldRecord['observe'] {
  const all = [...extents.values()].flat();
  return (_, view) => {
    for (const extent of all) {
      const value = numberIn(view, extent.cell);
      if (value === null) continue;
      extent.low = Math.min(extent.low, value);
      extent.high = Math.max(extent.high, value);
    }
  };
}
