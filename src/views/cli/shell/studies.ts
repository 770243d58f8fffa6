import type { Bench, Runnable } from '../../../engine/index.ts';
import type { Failure } from '../../../library/index.ts';
import { type Study, study } from '../../../study.ts';
import { EXIT, Stop } from './exit-code.ts';
import type { Run } from './kept-runs.ts';
import { refuseUnknownOutcome } from './known-outcome.ts';
import { changesOf, type RunOptions, wishOf } from './run-options.ts';
import type { Task } from './task.ts';
import { workplaceOn } from './workplace.ts';

/** Studies and failures of a command line, in its order. */
export interface Studies {
  readonly studies: readonly Study[];
  readonly failures: readonly Failure[];
}

/**
 * Studies what the words name. Each study goes to `show` as soon as it is done; failures go to standard error. `refuse` may
 * end it all before a scenario's worlds are run.
 */
export async function studyAll(
  words: readonly string[],
  options: RunOptions,
  task: Task,
  show: (study: Study) => void,
  refuse: (scenario: Runnable) => void = () => {},
  run?: Run,
): Promise<Studies> {
  const { terminal, interruption } = task;
  const [changes, wish] = [changesOf(options), wishOf(options)];
  const workplace = workplaceOn(terminal, options.workers ?? null, interruption.signal);
  const bench: Bench = {
    signal: interruption.signal,
    start(scenario, worlds, bytes) {
      refuseBlindUntil(scenario, options);
      refuse(scenario);
      return workplace.start(scenario, worlds, bytes);
    },
  };
  const studies: Study[] = [];
  const failures: Failure[] = [];
  try {
    for await (const one of study(words, changes, wish, bench, run)) {
      workplace.settle();
      if (one.is === 'failed') {
        failures.push(one);
        terminal.say(one.message);
      } else {
        studies.push(one);
        show(one);
      }
    }
  } finally {
    await workplace.close();
  }
  return { studies, failures };
}

/** `--until` must have something to look at. */
function refuseBlindUntil(scenario: Runnable, { until, outcome }: RunOptions): void {
  const { name, model } = scenario;
  if (until === undefined) return;
  if (outcome === undefined) {
    if (model.outcomes.some(({ form }) => form === 'probability')) return;
    throw new Stop(
      EXIT.input,
      `${name} has no yes/no outcome for --until to look at: name one with --outcome`,
    );
  }
  for (const one of outcome) refuseUnknownOutcome(scenario, one);
}

/** The exit code of a command that ran scenarios: asked to end, or something failed, or done. */
export function exitCodeOf({ failures }: Studies, { interruption }: Task): number {
  return interruption.code() ?? (failures.length > 0 ? EXIT.input : EXIT.done);
}
