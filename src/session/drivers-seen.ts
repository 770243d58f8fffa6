import type { Scenario } from '../library/index.ts';
import { type DriverReader, type Drivers, driverReader } from './drivers.ts';
import type { Sight } from './exploration.ts';

/** An outcome of worlds that were seen. */
interface SeenOutcome {
  readonly scenario: Scenario;
  readonly sight: Sight;
  readonly outcome: string;
}

/** What was found of a sight, and what finds more. */
interface Found {
  readonly read: DriverReader;
  readonly known: Map<string, Drivers>;
}

const found = new WeakMap<Sight, Found>();

/** What drives an outcome in the worlds already run, worked out once. */
export function driversSeen({ sight, scenario, outcome }: SeenOutcome): Drivers {
  const { result, moved } = sight;
  const own = found.get(sight) ?? {
    read: driverReader(scenario.model, result.seed, result.outcomes, new Set(moved.keys())),
    known: new Map<string, Drivers>(),
  };
  found.set(sight, own);
  const drivers = own.known.get(outcome) ?? own.read(outcome);
  own.known.set(outcome, drivers);
  return drivers;
}
