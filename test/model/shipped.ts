import { readFileSync } from 'node:fs';
import type { Model } from '../../src/language/index.ts';
import {
  type Changes,
  findScenarios,
  listScenarios,
  loadScenario,
  type Scenario,
} from '../../src/library/index.ts';

/** A shipped scenario, or the shipped model by its name `pakistan`, changed or as it is; throws what is wrong with it. */
export function shipped(name: string, changes: Partial<Changes> = {}): Scenario {
  const [found] = findScenarios([name]);
  if (found?.is !== 'found') throw new Error(`nothing is called ${name}`);
  const loaded = loadScenario(found, { set: [], without: [], months: null, ...changes });
  if (loaded.is === 'failed') throw new Error(loaded.message);
  return loaded;
}

/** The model with one mechanism switched off. */
export const withoutMechanism = (model: Model, name: string): Model => ({
  ...model,
  mechanisms: model.mechanisms.map((one) => (one.name === name ? { ...one, off: true } : one)),
});

/** Every file of the shipped model and of the shipped scenarios: name and text. */
export function shippedTexts(): readonly { readonly name: string; readonly text: string }[] {
  const model = shipped('pakistan').layers.flatMap(({ files }) => files);
  const scenarios = listScenarios().map(({ file }) => ({
    name: file,
    text: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
  }));
  return [...model, ...scenarios];
}
