import { seedKey } from '../../src/chance/index.ts';
import { createReading } from '../../src/engine/index.ts';
import { loadTexts, type Model, type TextLayer, type WorldRecord } from '../../src/language/index.ts';
import { findScenarios, listScenarios, loadScenario } from '../../src/library/index.ts';

/** Names of all scenarios that ship with the program. */
export const scenarioNames: readonly string[] = listScenarios().map((one) => one.name);

/** The model of a shipped scenario, with further layers on top. Throws with the messages when it does not load. */
export function modelOf(name: string, ...more: readonly TextLayer[]): Model {
  const [file] = findScenarios([name]);
  if (file?.is !== 'found') throw new Error(`there is no scenario ${name}`);
  const loaded = loadScenario(file);
  if (loaded.is === 'failed') throw new Error(loaded.message);
  if (more.length === 0) return loaded.model;
  const { model, problems } = loadTexts([...loaded.layers, ...more]);
  if (model === null) throw new Error(problems.map((one) => one.what).join('\n'));
  return model;
}

/** Outcomes of some worlds, by name. */
export type Outcomes = ReadonlyMap<string, Float64Array>;

/** Runs the first worlds of a model, all models with the same luck; `observe` looks at the end of each month. */
export function play(model: Model, worlds: number, observe?: WorldRecord['observe']): Outcomes {
  const reading = createReading(model, seedKey('tightrope'), 'js');
  const outcomes = new Map(model.outcomes.map((one) => [one.name, new Float64Array(worlds)]));
  const found = new Float64Array(model.outcomes.length);
  const record: WorldRecord = observe
    ? { outcomes: found, fans: null, observe }
    : { outcomes: found, fans: null };
  for (let world = 0; world < worlds; world += 1) {
    reading.run(world, record);
    model.outcomes.forEach(({ index, name }) => {
      const column = outcomes.get(name);
      if (column !== undefined) column[world] = found[index] ?? Number.NaN;
    });
  }
  return outcomes;
}
