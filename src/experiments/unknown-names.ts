import { withoutFaulty } from '../language/index.ts';
import type { ExperimentFile } from '../library/index.ts';
import { type Problem, valueAt } from '../text/index.ts';
import { checkNames, type OpenScenario, sayingInto } from './check-experiment.ts';
import { scenarioModels } from './scenario-models.ts';

/** What is named and is not there in a file with faults of form, as far as its scenarios can still be told. */
export function unknownNames(
  file: ExperimentFile,
  faults: readonly Problem[],
  open: OpenScenario,
): readonly Problem[] {
  const root = withoutFaulty(file.root, faults, () => true);
  if (root === null || (valueAt(file.root, 'scenarios') && !valueAt(root, 'scenarios'))) return [];
  const problems: Problem[] = [];
  const say = sayingInto(problems);
  const node = valueAt(root, 'months');
  const months = node?.is === 'scalar' ? node.source : null;
  checkNames(
    root,
    scenarioModels(file, root, (word) => open(word, months), say),
    say,
  );
  return problems;
}
