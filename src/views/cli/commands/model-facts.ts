import { notice } from '../../../analysis/index.ts';
import { readSeeds } from '../../../library/index.ts';
import { stylisedFacts, stylisedFactsJson } from '../../../patterns/index.ts';
import { EXIT } from '../shell/exit-code.ts';
import { oneScenario } from '../shell/one-scenario.ts';
import { progressLine } from '../shell/progress.ts';
import type { Task } from '../shell/task.ts';
import { factsText } from '../text/facts-text.ts';
import { opening } from '../text/opening.ts';

/** Enough for medians that another seed would not carry over a border, few enough to wait for. */
const WORLDS = 300;
const SEED = 'tightrope';

/** `model --facts`: the stylised facts simulated beside their targets. */
export async function showFacts({ terminal, json, engine, interruption }: Task): Promise<number> {
  const evidence = readSeeds();
  const names = [...evidence.baseRates.values()].flatMap(({ id, tested }) =>
    id.startsWith('SF') && tested !== undefined ? [tested.scenario] : [],
  );
  const models = new Map([...new Set(names)].map((name) => [name, oneScenario(name).model]));
  const run = stylisedFacts({ evidence, models, seed: SEED, worlds: WORLDS, engine });
  const line = progressLine(terminal.error, 'stylised facts', models.size * WORLDS, () => performance.now());
  let step = run.next();
  for (; !step.done && !interruption.signal.aborted; step = run.next()) {
    if (!terminal.quiet) line.hear(step.value.done);
    await new Promise((resolve) => setImmediate(resolve));
  }
  line.end();
  if (!step.done) {
    terminal.say('Stopped before all facts were simulated.', 'warning');
    return interruption.code() ?? EXIT.interrupted;
  }
  if (json) terminal.json({ notice, ...stylisedFactsJson(step.value) });
  else terminal.lines([...opening, ...factsText(step.value)]);
  return EXIT.done;
}
