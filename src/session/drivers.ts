import { givenData, varyingValues } from '../analysis/index.ts';
import { seedKey } from '../chance/index.ts';
import { drawnEstimates } from '../engine/index.ts';
import type { Model } from '../language/index.ts';
import type { OutcomeColumn } from '../results/index.ts';

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

/** Reads the drivers of one outcome after another off its values in the worlds of a run. */
export type DriverReader = (outcome: OutcomeColumn) => Drivers;

/**
 * First-order shares of all uncertain estimates from the worlds of a run, without any further run (`givenData`); worlds are put in order
 * once for all outcomes. Estimates in `fixed` were moved by hand and vary no more.
 */
export function driverReader(
  model: Model,
  seed: string,
  worlds: number,
  fixed: ReadonlySet<string> = new Set(),
): DriverReader {
  const uncertain = model.estimates.filter(({ prior, name }) => prior.is !== 'number' && !fixed.has(name));
  const read = givenData(drawnEstimates(model.estimates, uncertain, seedKey(seed), worlds), worlds);
  return (outcome) => {
    const { floor, shares, variance } = read(varyingValues(outcome).values);
    const drivers = uncertain.flatMap(({ index }, at) => {
      const found = shares[at];
      if (variance === 0 || found === undefined) return [];
      const { share, interval, rises } = found;
      return [{ estimate: index, share, low: interval.low, high: interval.high, rises }];
    });
    return {
      outcome: outcome.name,
      worlds,
      floor,
      drivers: drivers.toSorted((one, other) => other.share - one.share || one.estimate - other.estimate),
      looked: uncertain.length,
    };
  };
}
