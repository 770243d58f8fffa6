import { type Evidence, loadEvidence } from '../evidence/index.ts';
import { frames, hasErrors } from '../text/index.ts';
import { textsIn } from './shipped.ts';

/** The evidence in `seeds/`. Throws when it does not load: it ships with the program, and a test reads it. */
export function readSeeds(): Evidence {
  const files = ['seeds/articles', 'seeds'].flatMap(textsIn);
  const { evidence, problems } = loadEvidence(files);
  if (hasErrors(problems)) throw new Error(`the seeds do not load\n${frames(problems, sourcesOf(files))}`);
  return evidence;
}

const sourcesOf = (files: readonly { readonly name: string; readonly text: string }[]) =>
  new Map(files.map(({ name, text }) => [name, text]));
