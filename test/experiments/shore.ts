import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { loadExperiment } from '../../src/experiments/index.ts';
import {
  type Failure,
  findExperiment,
  findScenarios,
  type LoadedScenario,
  loadScenario,
} from '../../src/library/index.ts';

/** A small model with everything a factor can be: numbers, distributions, levers, mechanisms, shares of one. */
const SHORE = `title: A shore
months: 6
estimates:
  pull: {is: "uniform(0.1, 0.9)", assumed: a guess, lever: {from: 0, to: 1}}
  push: {is: 2, unit: 1/year, assumed: a guess}
  left: {is: 1, assumed: a guess}
  parts: {simplex: {near: 0.4, far: 0.6}, concentration: 20, assumed: a guess}
mechanisms: {tide: Water comes and goes.}
common:
  shock: {draw: "normal(0, 1)"}
  level:
    starts: 0
    next: {pull: pull * level, push: push, left: left * near, far: far, tide: {is: shock, mechanism: tide, otherwise: 0}}
  settings: {is: pull + 10 * left}
fans: [level]
outcomes:
  end: {is: final(level), says: Where it ends., naive: none known}
  high: ever(level > 1.5)
  when: first(level > 1.5)
  set: final(settings)
`;

const COVE = 'from: shore\ntitle: A cove\nlevers: {left: 3}\n';

/** The same shore with other beliefs about its pull. */
const BIGHT = 'from: shore\ntitle: A bight\nestimates: {pull: {is: "exponential(0.3)", assumed: a guess}}\n';

/** A folder with the model, a scenario on it, and files of one's own; gone when the test has ended. */
function shore(texts: Readonly<Record<string, string>> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({
    'shore.yaml': SHORE,
    'cove.yaml': COVE,
    'bight.yaml': BIGHT,
    ...texts,
  }))
    writeFileSync(join(home, name), text);
  return home;
}

/** Reads a scenario by its word, with some of its estimates and mechanisms changed. */
export function open(
  word: string,
  months: string | null = null,
  set: readonly { readonly name: string; readonly value: string }[] = [],
  without: readonly string[] = [],
): LoadedScenario {
  const [file] = findScenarios([word]);
  if (file === undefined) throw new Error('no file');
  return file.is === 'failed' ? file : loadScenario(file, { set, without, months });
}

/** An experiment beside the model, or its mistakes. */
function load(text: string, asked?: Parameters<typeof loadExperiment>[2]) {
  const home = shore({ 'e.yaml': text });
  const file = findExperiment(join(home, 'e.yaml'));
  return file.is === 'failed' ? file : loadExperiment(file, open, asked);
}

/** The experiment of a text that is sound. */
export function sound(text: string, asked?: Parameters<typeof loadExperiment>[2]) {
  const experiment = load(text, asked);
  if (experiment.is === 'failed') throw new Error(experiment.message);
  return experiment;
}

/** The complaints about a text, without the folder. */
export function complaints(text: string): readonly string[] {
  const found: ReturnType<typeof load> | Failure = load(text);
  return found.is === 'failed' ? found.sentences.map((one) => one.replace(/^\S*e\.yaml/, 'e.yaml')) : [];
}
