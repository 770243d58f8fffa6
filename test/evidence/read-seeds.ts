import { globSync, readFileSync } from 'node:fs';
import { type LoadedEvidence, loadEvidence } from '../../src/evidence/index.ts';

/** The shipped seed files, read in order of name. */
export function readSeeds(): LoadedEvidence {
  const root = new URL('../../', import.meta.url).pathname;
  const names = globSync('seeds/**/*.yaml', { cwd: root }).sort();
  return loadEvidence(names.map((name) => ({ name, text: readFileSync(`${root}${name}`, 'utf8') })));
}
