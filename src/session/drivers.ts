import { groupsByParameter, varianceShare } from '../analysis/index.ts';
import { seedKey } from '../chance/index.ts';
import { estimateSampler } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import { inverseNormal } from '../numerics/index.ts';
import { outcomeColumn, type WorldsTable } from '../results/index.ts';

/** How much of an outcome's variance goes with one estimate by itself, with its 95 % interval. */
export interface Driver {
  readonly estimate: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Whether the outcome rises with the estimate, from its lowest to its highest class of worlds. */
  readonly rises: boolean;
}

/** What drives an outcome, strongest first; above `floor` comes an estimate without any effect in one run of twenty. */
export interface Drivers {
  readonly outcome: string;
  readonly worlds: number;
  readonly floor: number;
  readonly drivers: readonly Driver[];
  /** How many estimates were looked at. */
  readonly looked: number;
}

/** Fewest worlds of a class of worlds alike in one estimate. */
const LEAST_CLASS = 25;
const MOST_CLASSES = 20;

/** Worlds in which time never comes are put behind all others. */
const LATE = 1e6;

/**
 * First-order shares of all uncertain estimates from the worlds of a run, without any further run (given data: Plischke, Borgonovo & Smith
 * 2013). Estimates in `fixed` were moved by hand and vary no more.
 */
export function driversOf(
  model: Model,
  seed: string,
  outcomes: WorldsTable,
  outcome: string,
  fixed: ReadonlySet<string> = new Set(),
): Drivers {
  const values = Float64Array.from(outcomeColumn(outcomes, outcome).values, (value) =>
    value === Infinity ? LATE : value,
  );
  const { worlds } = outcomes;
  const classes = Math.min(MOST_CLASSES, Math.max(2, Math.floor(worlds / LEAST_CLASS)));
  const uncertain = model.estimates.filter(({ prior, name }) => prior.is !== 'number' && !fixed.has(name));
  const sample = estimateSampler(model.estimates, seedKey(seed));
  const columns = uncertain.map(() => new Float64Array(worlds));
  for (let world = 0; world < worlds; world += 1) {
    const drawn = sample(world);
    uncertain.forEach(({ index }, at) => {
      const column = columns[at];
      if (column !== undefined) column[world] = drawn[index] ?? 0;
    });
  }
  const drivers = uncertain.flatMap(({ index }, at) => {
    const groups = groupsByParameter(columns[at] ?? new Float64Array(), values, classes);
    const { parameters, interval, variance } = varianceShare(groups);
    if (variance === 0) return [];
    const rises = mean(groups.at(-1)) > mean(groups[0]);
    return [{ estimate: index, share: parameters, low: interval.low, high: interval.high, rises }];
  });
  return {
    outcome,
    worlds,
    floor: floorOf(worlds, classes, uncertain.length),
    drivers: drivers.toSorted((one, other) => other.share - one.share || one.estimate - other.estimate),
    looked: uncertain.length,
  };
}

const mean = (values: Float64Array = new Float64Array()): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * The share that none of so many estimates without any effect exceeds in nineteen runs of twenty (Bonferroni): under the null hypothesis the
 * ratio of mean squares is F with classes - 1 and worlds - classes degrees of freedom, for many worlds a chi-square over its degrees of
 * freedom (Wilson & Hilferty 1931).
 */
function floorOf(worlds: number, classes: number, looked: number): number {
  const between = classes - 1;
  const ninth = 2 / (9 * between);
  const deviate = inverseNormal(1 - 0.05 / Math.max(1, looked));
  const root = 1 - ninth + deviate * Math.sqrt(ninth);
  const ratio = root * root * root;
  const size = worlds / classes;
  return Math.max(0, (ratio - 1) / (ratio - 1 + size));
}
