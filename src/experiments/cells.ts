import type { EstimateTable } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import type { DesignPoint, Experiment } from './experiment.ts';

/** Points that one model runs with one seed: they differ in estimates alone. */
export interface Cell {
  readonly scenario: string;
  readonly seed: string;
  /** Mechanisms switched off besides those that the scenario has off. */
  readonly without: readonly string[];
  /** Estimates that some point sets. */
  readonly estimates: readonly string[];
  readonly points: readonly DesignPoint[];
}

/** The points of an experiment by what can be run in one go, in the order of their first points. */
export function cellsOf({ points }: Pick<Experiment, 'points'>): readonly Cell[] {
  const cells = new Map<string, DesignPoint[]>();
  for (const point of points) {
    const set = estimatesOf(point).join(' ');
    const key = JSON.stringify([point.scenario, point.seed, withoutOf(point), set]);
    const own = cells.get(key);
    if (own === undefined) cells.set(key, [point]);
    else own.push(point);
  }
  return [...cells.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { scenario, seed } = first;
    return [{ scenario, seed, without: withoutOf(first), estimates: estimatesOf(first), points: own }];
  });
}

const withoutOf = ({ settings }: DesignPoint): readonly string[] =>
  [...settings].flatMap(([name, value]) => (value === 'off' ? [name] : [])).toSorted();

const estimatesOf = ({ settings }: DesignPoint): readonly string[] =>
  [...settings].flatMap(([name, value]) => (typeof value === 'number' ? [name] : [])).toSorted();

/** The worlds of a cell, point after point: what estimates they have and whose luck. */
export function cellTable(
  { points, estimates }: Cell,
  model: Model,
  { worlds, luck }: Pick<Experiment, 'worlds' | 'luck'>,
): EstimateTable {
  const set = estimates.flatMap((name) => model.estimates.find((one) => one.name === name) ?? []);
  const rows = points.length * worlds;
  const values = new Float64Array(rows * set.length);
  points.forEach(({ settings }, point) => {
    const own = set.map(({ name, divisor }) => Number(settings.get(name)) / divisor);
    for (let world = 0; world < worlds; world += 1) values.set(own, (point * worlds + world) * set.length);
  });
  // Other worlds at each point: those that the points before it would have had.
  const firstOf = (point: number): number => ((points[point]?.id ?? 1) - 1) * worlds;
  return {
    estimates: set.map(({ index }) => index),
    values,
    luck: Uint32Array.from(
      { length: rows },
      (_, row) => (luck === 'paired' ? 0 : firstOf(Math.floor(row / worlds))) + (row % worlds),
    ),
  };
}
