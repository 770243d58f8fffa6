import type { Scenario } from '../library/index.ts';
import { type Drivers, driversOf } from './drivers.ts';
import type { Sight } from './exploration.ts';

/** An outcome of worlds that were seen. */
interface SeenOutcome {
  readonly scenario: Scenario;
  readonly sight: Sight;
  readonly outcome: string;
}

const found = new WeakMap<Sight, Map<string, Drivers>>();

/** What drives an outcome in the worlds already run, worked out once. */
export function driversSeen({ sight, scenario, outcome }: SeenOutcome): Drivers {
  const known = found.get(sight) ?? new Map<string, Drivers>();
  found.set(sight, known);
  const drivers =
    known.get(outcome) ??
    driversOf(scenario.model, sight.result.seed, sight.result.outcomes, outcome, new Set(sight.moved.keys()));
  known.set(outcome, drivers);
  return drivers;
}
