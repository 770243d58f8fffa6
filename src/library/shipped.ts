import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TextFile, TextLayer } from '../language/index.ts';
import { withKnownDocument } from './known-documents.ts';
import { packageFolder } from './package-folder.ts';
import { namesIn, readTextFile } from './read-text-file.ts';

/** How a scenario calls the model that ships with the program. */
export const SHIPPED_MODEL = 'pakistan';

const YAML = /\.ya?ml$/;

/** The shipped model: every YAML file of `src/model`, side by side in order of name. */
export function shippedModel(): TextLayer {
  return { files: textsIn('src/model').map((file) => withKnownDocument(file, 'model')), replaces: false };
}

/** A scenario that ships with the program, by the name of its file, or null. */
export function shippedScenario(name: string): { readonly path: string; readonly shown: string } | null {
  const path = join(packageFolder(), 'scenarios', `${name}.yaml`);
  return existsSync(path) ? { path, shown: `scenarios/${name}.yaml` } : null;
}

/** Names of all shipped scenarios: `baseline` first, the rest in order of name. */
export function shippedNames(): readonly string[] {
  const names = namesIn(join(packageFolder(), 'scenarios'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));
  return [...names.filter((name) => name === 'baseline'), ...names.filter((name) => name !== 'baseline')];
}

/** The texts of all YAML files in a folder of the package. Throws when one cannot be read: the installation is broken. */
export function textsIn(folder: string): readonly TextFile[] {
  const home = join(packageFolder(), folder);
  return namesIn(home)
    .filter((name) => YAML.test(name))
    .map((name) => {
      const read = readTextFile(join(home, name), `${folder}/${name}`);
      if ('refusal' in read) throw new Error(`the installation is broken: ${read.refusal}`);
      return read.file;
    });
}
