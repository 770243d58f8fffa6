import { givenData, varyingValues } from '../analysis/index.ts';
import { seedKey } from '../chance/index.ts';
import { drawnEstimates } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
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

/**
 * First-order shares of all uncertain estimates from the worlds of a run, without any further run (`givenData`). Estimates in `fixed` were moved
 * by hand and vary no more.
 */
export function driversOf(
  model: Model,
  seed: string,
  outcomes: WorldsTable,
  outcome: string,
  fixed: ReadonlySet<string> = new Set(),
): Drivers {
  const { values } = varyingValues(outcomeColumn(outcomes, outcome));
  const { worlds } = outcomes;
  const uncertain = model.estimates.filter(({ prior, name }) => prior.is !== 'number' && !fixed.has(name));
  const columns = drawnEstimates(model.estimates, uncertain, seedKey(seed), worlds);
  const { floor, shares, variance } = givenData(columns, worlds)(values);
  const drivers = uncertain.flatMap(({ index }, at) => {
    const found = shares[at];
    if (variance === 0 || found === undefined) return [];
    const { share, interval, rises } = found;
    return [{ estimate: index, share, low: interval.low, high: interval.high, rises }];
  });
  return {
    outcome,
    worlds,
    floor,
    drivers: drivers.toSorted((one, other) => other.share - one.share || one.estimate - other.estimate),
    looked: uncertain.length,
  };
}
