import { notice } from '../../../analysis/index.ts';
import { USUAL_SEED } from '../../../engine/index.ts';
import { type MechanismTrial, tryMechanisms } from '../../../trials/index.ts';
import { EXIT } from '../shell/exit-code.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import type { Task } from '../shell/task.ts';
import { workplaceOn } from '../shell/workplace.ts';
import { opening } from '../text/opening.ts';
import { trialsText } from '../text/trials-text.ts';

/** `model --mechanisms --check`: the scenario with and without each mechanism, on worlds that share their luck. */
export async function showTrials(word: string, worlds: number, task: Task): Promise<number> {
  const { terminal, json, engine, interruption } = task;
  const scenario = oneScenario(word);
  const seed = scenario.model.seed ?? USUAL_SEED;
  const without = (name: string) => oneScenario(word, { set: [], without: [name], months: null });
  const workplace = workplaceOn(terminal, null, interruption.signal);
  const trials: MechanismTrial[] = [];
  try {
    const wish = { worlds, seed, engine };
    for await (const trial of tryMechanisms({ scenario, without, wish, bench: workplace }))
      trials.push(trial);
  } finally {
    await workplace.close();
  }
  if (interruption.signal.aborted) terminal.say('Stopped before all mechanisms were tried.', 'warning');
  if (json) terminal.json({ notice, scenario: scenario.name, seed, worlds, trials });
  else if (trials.length > 0)
    terminal.lines([...opening, ...trialsText(scenario.name, seed, worlds, trials)]);
  return interruption.signal.aborted ? (interruption.code() ?? EXIT.interrupted) : EXIT.done;
}
