import { type Evidence, idsOf } from '../../src/evidence/index.ts';
import type { Model } from '../../src/language/index.ts';
import { findScenarios, loadScenario, readSeeds } from '../../src/library/index.ts';

/** The shipped evidence. */
export const evidence: Evidence = readSeeds();

/** The model of a shipped scenario. Throws with the messages when it does not load. */
export function stage(name: string): Model {
  const [file] = findScenarios([name]);
  if (file?.is !== 'found') throw new Error(`there is no scenario ${name}`);
  const loaded = loadScenario(file);
  if (loaded.is === 'failed') throw new Error(loaded.message);
  return loaded.model;
}

/** Every scenario that a stylised fact is tested on, by name. */
export function stages(): ReadonlyMap<string, Model> {
  const names = idsOf(evidence).flatMap((id) => evidence.baseRates.get(id)?.tested?.scenario ?? []);
  return new Map([...new Set(names)].map((name) => [name, stage(name)]));
}

/** Runs a generator to its end and gives what it returns. */
export function finish<Found>(run: Generator<unknown, Found>): Found {
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}
