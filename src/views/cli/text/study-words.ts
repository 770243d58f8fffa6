import { convergenceJson, convergenceOf, runJson } from '../../../analysis/index.ts';
import type { Manifest } from '../../../results/index.ts';
import type { Study } from '../../../study.ts';
import type { Line } from '../../../words/index.ts';
import { convergenceText } from './convergence-text.ts';
import { runText } from './run-text.ts';

/** What may be asked of a run beside its answers. */
export interface StudyWish {
  /** How the answers moved with worlds. */
  readonly convergence?: boolean;
}

/** What a run says for reading. */
export function studyText(study: Study, { convergence = false }: StudyWish): readonly Line[] {
  if (!convergence) return runText(study);
  const moved = convergenceText(convergenceOf(study.result.outcomes), study.scenario.model);
  return [...runText(study), ...moved];
}

/** What a run says as JSON. */
export function studyJson({ result }: Study, manifest: Manifest, { convergence = false }: StudyWish) {
  const document = runJson(result, manifest);
  return convergence
    ? { ...document, convergence: convergenceJson(convergenceOf(result.outcomes)) }
    : document;
}
