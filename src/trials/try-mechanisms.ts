import { type Bench, type Runnable, runWish, type Wish } from '../engine/index.ts';
import { type MechanismTrial, trialOf } from './mechanism-trial.ts';

export interface TrialsRequest {
  readonly scenario: Runnable;
  /** The same scenario with one more mechanism switched off. */
  readonly without: (mechanism: string) => Runnable;
  readonly wish: Wish;
  readonly bench: Bench;
}

/**
 * Runs the scenario once as it is and once without each of its mechanisms that expect something and are not off already,
 * and gives each trial as it is done. Ends early when the bench is stopped.
 */
export async function* tryMechanisms(request: TrialsRequest): AsyncGenerator<MechanismTrial> {
  const { scenario, without, wish, bench } = request;
  const on = await runWish(scenario, wish, bench);
  for (const { name, expects, off } of scenario.model.mechanisms) {
    if (bench.signal.aborted) return;
    if (expects === null || off) continue;
    const result = await runWish(without(name), wish, bench);
    if (bench.signal.aborted) return;
    const expectation = { mechanism: name, outcome: expects.of, expected: expects.sign };
    yield trialOf(expectation, on.outcomes, result.outcomes);
  }
}
