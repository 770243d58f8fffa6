import { type Model, monthName, NotFinite, OutcomeNotNumber } from '../language/index.ts';
import { problem } from '../text/index.ts';
import { type Failure, failure } from './failure.ts';
import type { Scenario } from './load-scenario.ts';

const GUARD =
  'guard divisions with max(1, n), keep log and powers away from negative numbers, and give most and least a 4th argument where there may be nobody';

const YES_OR_NO = 'a yes or no is 1 or 0: compare the quantity with a number, like ever(x > 0.5)';

/** What a world threw, as a sentence about the model's own file. Throws it again when the fault is not the model's. */
export function worldFault(scenario: Scenario, error: unknown): Failure {
  const { model, name, sources } = scenario;
  if (error instanceof OutcomeNotNumber) return outcomeFault(scenario, error);
  if (!(error instanceof NotFinite)) throw error;
  const quantity = model.quantities[error.quantity];
  if (quantity === undefined) throw error;
  const what = `${quantityName(model, error)} became ${wordOf(error.value)} in world ${error.world}, month ${monthName(error.month, model.calendar)}`;
  return failure(name, [problem(quantity.place, what, { hint: GUARD })], sources);
}

function outcomeFault({ model, name, sources }: Scenario, error: OutcomeNotNumber): Failure {
  const outcome = model.outcomes[error.outcome];
  if (outcome === undefined) throw error;
  const what = `outcome "${outcome.name}" came out as ${wordOf(error.value)} in world ${error.world}`;
  const hint = Number.isFinite(error.value) ? YES_OR_NO : GUARD;
  return failure(name, [problem(outcome.place, what, { hint })], sources);
}

function quantityName({ quantities, kinds }: Model, { quantity, agent }: NotFinite): string {
  const { name = '', kind = 0 } = quantities[quantity] ?? {};
  return kind === 0 ? `"${name}"` : `"${name}" of ${kinds[kind]?.agents[agent] ?? `place ${agent}`}`;
}

function wordOf(value: number): string {
  if (Number.isNaN(value)) return 'no number at all';
  if (Number.isFinite(value)) return String(value);
  return value > 0 ? 'infinite' : 'minus infinite';
}
