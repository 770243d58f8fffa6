import type { Scenario } from '../library/index.ts';
import { besideScript, type ExperimentFile, scenarioNames } from '../library/index.ts';
import { nearest, type YamlNode } from '../text/index.ts';
import { namesAt, type OpenScenario, type Say } from './check-experiment.ts';

const USUAL = 'baseline';

/** The words of an experiment for its scenarios: files beside it, or names. */
export const scenarioWords = (file: ExperimentFile, root: YamlNode): readonly string[] =>
  nodesOf(root).map(([, word]) => besideScript(file, word));

const nodesOf = (root: YamlNode): readonly (readonly [YamlNode, string])[] => {
  const named = namesAt(root, 'scenarios');
  return named.length > 0 ? named : [[root, USUAL]];
};

/** The scenarios of an experiment that can be read; a complaint where one is named that cannot. */
export function scenarioModels(
  file: ExperimentFile,
  root: YamlNode,
  open: (word: string) => ReturnType<OpenScenario>,
  say: Say,
): readonly Scenario[] {
  return nodesOf(root).flatMap(([node, name]) => {
    const word = besideScript(file, name);
    const found = open(word);
    if (found.is === 'scenario') return [found];
    if (found.problems.length > 0)
      say(node, `the scenario "${word}" has mistakes: tightrope check ${word} lists them`);
    else say(node, `there is no scenario "${word}"`, { guess: nearest(word, scenarioNames(file)) });
    return [];
  });
}
