import { join } from 'node:path';
import type { ScenarioFile } from './find-scenarios.ts';
import { packageFolder } from './package-folder.ts';

/** A model or scenario file of the published results, which ship among the tests, by its name without `.yaml`. */
export const publishedFile = (name: string): ScenarioFile => ({
  is: 'found',
  name,
  path: join(packageFolder(), 'test', 'published', `${name}.yaml`),
  shown: `test/published/${name}.yaml`,
});
