import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextFile } from '../../src/language/index.ts';

const textsIn = (folder: string): readonly TextFile[] => {
  const path = fileURLToPath(new URL(`../../${folder}/`, import.meta.url));
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(`${path}${name}`, 'utf8') }));
};

/** The files of the shipped model. */
export const MODEL_FILES: readonly TextFile[] = textsIn('src/model');

/** The shipped scenarios. */
export const SCENARIO_FILES: readonly TextFile[] = textsIn('scenarios');

/** A model that uses every construct of the language once. */
export const WHOLE_LANGUAGE: TextFile = {
  name: 'whole-language.yaml',
  text: readFileSync(fileURLToPath(new URL('../fixtures/whole-language.yaml', import.meta.url)), 'utf8'),
};
