/** The whole program as one paragraph: scenarios are found, read, run over many worlds, and understood. */
import { type OutcomeFinding, outcomeFindings } from './analysis/index.ts';
import { type Bench, runWish, type Wish } from './engine/index.ts';
import * as library from './library/index.ts';
import type { RunResult } from './results/index.ts';

/** One scenario, its worlds, and what they say of each outcome; nothing is found in no worlds. */
export interface Study {
  readonly is: 'study';
  readonly scenario: library.Scenario;
  readonly result: RunResult;
  readonly findings: readonly OutcomeFinding[];
}

/** Studies every scenario that the words name, one after another; what cannot be studied comes as a failure in its place. */
export async function* study(
  words: readonly string[],
  changes: library.Changes,
  wish: Wish,
  bench: Bench,
): AsyncGenerator<Study | library.Failure> {
  for (const found of library.findScenarios(words)) {
    const scenario = found.is === 'failed' ? found : library.loadScenario(found, changes);
    if (scenario.is === 'failed') yield scenario;
    else yield await futures(scenario, wish, bench).catch((error) => library.worldFault(scenario, error));
    if (bench.signal.aborted) return;
  }
}

async function futures(scenario: library.Scenario, wish: Wish, bench: Bench): Promise<Study> {
  const result = await runWish(scenario, wish, bench);
  const findings = result.outcomes.worlds > 0 ? outcomeFindings(result.outcomes) : [];
  return { is: 'study', scenario, result, findings };
}
