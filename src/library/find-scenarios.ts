import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nearest, plainText } from '../text/index.ts';
import { type Failure, plainFailure } from './failure.ts';
import { isExperiment } from './is-experiment.ts';
import { isLesson } from './is-lesson.ts';
import { namesIn } from './read-text-file.ts';
import { SHIPPED_MODEL, shippedNames, shippedScenario } from './shipped.ts';

/** A scenario that was found, not yet read. `path` is null for the shipped model as it stands. */
export interface ScenarioFile {
  readonly is: 'found';
  /** The file's name without `.yaml`. */
  readonly name: string;
  readonly path: string | null;
  /** What messages call the file: as the user wrote it. */
  readonly shown: string;
}

/**
 * What each word means, in order: the name of a shipped scenario, a file, or a folder of files (each `.yaml` in it, by
 * name, lessons and experiments left out). A word that means nothing becomes a failure with a guess.
 */
export function findScenarios(words: readonly string[]): readonly (ScenarioFile | Failure)[] {
  return words.flatMap((word) => find(word));
}

function find(word: string): readonly (ScenarioFile | Failure)[] {
  if (word === SHIPPED_MODEL) return [{ is: 'found', name: word, path: null, shown: word }];
  const shipped = /[\\/]/.test(word) ? null : shippedScenario(word);
  if (shipped !== null) return [{ is: 'found', name: word, ...shipped }];
  const kind = kindOf(word);
  if (kind === 'folder') return findIn(word);
  if (kind === 'file' || /[\\/.]/.test(word)) return [fileAt(word)];
  return kindOf(`${word}.yaml`) === 'file' ? [fileAt(`${word}.yaml`)] : [lost(word)];
}

const fileAt = (path: string): ScenarioFile => ({
  is: 'found',
  name: nameOf(path),
  path,
  shown: plainText(path),
});

/** `a/b.yaml` is called `b`. */
const nameOf = (path: string): string => plainText(basename(path)).replace(/\.ya?ml$/i, '');

function findIn(folder: string): readonly (ScenarioFile | Failure)[] {
  const files = namesIn(folder)
    .filter((name) => /\.ya?ml$/i.test(name))
    .map((name) => join(folder, name))
    .filter((path) => kindOf(path) !== 'folder' && !isLesson(path) && !isExperiment(path));
  if (files.length > 0) return files.map(fileAt);
  return [plainFailure(folder, `the folder ${plainText(folder)} holds no .yaml file`)];
}

function lost(word: string): Failure {
  const shown = plainText(word);
  const guess = nearest(word, [...shippedNames(), SHIPPED_MODEL]);
  const question = guess === undefined ? ' (tightrope list shows them)' : `: did you mean "${guess}"?`;
  return plainFailure(shown, `there is no scenario or file "${shown}"${question}`);
}

function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}
