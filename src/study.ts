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

/** Studies every scenario that the words name, one after another; failures come in their places, and nothing where `run` gives nothing. */
export async function* study(
  words: readonly string[],
  changes: library.Changes,
  wish: Wish,
  bench: Bench,
  run: (scenario: library.Scenario, wish: Wish, bench: Bench) => Promise<RunResult | null> = runWish,
): AsyncGenerator<Study | library.Failure> {
  for (const found of library.findScenarios(words)) {
    const scenario = found.is === 'failed' ? found : library.loadScenario(found, changes);
    if (scenario.is === 'failed') yield scenario;
    else {
      const result = await run(scenario, wish, bench).catch((error) => library.worldFault(scenario, error));
      if (result !== null) yield 'is' in result ? result : futures(scenario, result);
    }
    if (bench.signal.aborted) return;
  }
}

function futures(scenario: library.Scenario, result: RunResult): Study {
  const findings = result.outcomes.worlds > 0 ? outcomeFindings(result.outcomes) : [];
  return { is: 'study', scenario, result, findings };
}
