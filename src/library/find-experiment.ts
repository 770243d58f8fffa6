import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest, plainText, textOf, valueAt } from '../text/index.ts';
import { type Failure, plainFailure } from './failure.ts';
import { isExperiment } from './is-experiment.ts';
import { packageFolder } from './package-folder.ts';
import { readScript, type Script } from './read-script.ts';
import { namesIn } from './read-text-file.ts';

/** An experiment, read as YAML. */
export interface ExperimentFile extends Script {
  readonly is: 'experiment file';
}

const FOLDER = 'experiments';

const experimentFolder = (): string => join(packageFolder(), 'scenarios', FOLDER);

/** Names of the experiments that ship with the program. */
const experimentNames = (): readonly string[] =>
  namesIn(experimentFolder())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));

/** The experiment that a word names: a shipped one or a file. */
export function findExperiment(word: string): ExperimentFile | Failure {
  const own = join(experimentFolder(), `${word}.yaml`);
  if (!/[\\/]/.test(word) && existsSync(own))
    return readExperiment(own, `scenarios/${FOLDER}/${word}.yaml`, true);
  if (existsSync(word)) return readExperiment(word, plainText(word), false);
  if (existsSync(`${word}.yaml`)) return readExperiment(`${word}.yaml`, `${plainText(word)}.yaml`, false);
  const shown = plainText(word);
  const guess = nearest(word, experimentNames());
  const question = guess === undefined ? ' (tightrope list shows them)' : `: did you mean "${guess}"?`;
  return plainFailure(shown, `there is no experiment "${shown}"${question}`);
}

/** The experiments that a word stands for where any file may stand: one by its name, its file, or those in a folder. */
export function experimentsOf(word: string): readonly (ExperimentFile | Failure)[] {
  if (experimentNames().includes(word)) return [findExperiment(word)];
  const inside = namesIn(word).map((name) => join(word, name));
  const files = inside.length > 0 ? inside : [word, `${word}.yaml`];
  return files
    .filter((path) => /\.ya?ml$/i.test(path) && isExperiment(path))
    .map((path) => findExperiment(path));
}

function readExperiment(path: string, shown: string, shipped: boolean): ExperimentFile | Failure {
  const script = readScript(path, shown, shipped);
  return 'is' in script ? script : { is: 'experiment file', ...script };
}

/** What a list says of an experiment. */
export interface ListedExperiment {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  readonly asks: string;
}

/** The shipped experiments as their files introduce them. */
export function listExperiments(): readonly ListedExperiment[] {
  return experimentNames().flatMap((name) => {
    const found = findExperiment(name);
    if (found.is === 'failed') return [];
    const line = (key: string): string => textOf(valueAt(found.root, key))?.replace(/\s+/g, ' ').trim() ?? '';
    return [{ name, file: found.shown, title: line('title'), asks: line('asks') }];
  });
}
