import { loadTexts, type Model, monthName, type TextLayer } from '../language/index.ts';
import { hasErrors, headline, type Problem, problem } from '../text/index.ts';
import { type Changes, commandLineLayer } from './command-line-layer.ts';
import { type Failure, failure, plainFailure } from './failure.ts';
import type { ScenarioFile } from './find-scenarios.ts';
import { isExperiment } from './is-experiment.ts';
import { isLesson } from './is-lesson.ts';
import { leverWarnings } from './lever-warnings.ts';
import { readChain } from './read-chain.ts';

/** A scenario, read and checked. */
export interface Scenario {
  readonly is: 'scenario';
  readonly name: string;
  readonly model: Model;
  /** The texts it is made of, from the model upwards; workers read them again. */
  readonly layers: readonly TextLayer[];
  /** The same texts by the names that problems give them. */
  readonly sources: ReadonlyMap<string, string>;
  /** Whether it stands on the shipped model. */
  readonly shipped: boolean;
  readonly warnings: readonly string[];
}

export type LoadedScenario = Scenario | Failure;

const UNCHANGED: Changes = { set: [], without: [], months: null };

/** Reads a scenario down to its model, lays the changes on top, and checks the whole. */
export function loadScenario(file: ScenarioFile, changes: Changes = UNCHANGED): LoadedScenario {
  if (file.path !== null && isLesson(file.path))
    return plainFailure(file.name, `${file.shown} is a lesson, not a scenario: tightrope demo shows it`);
  if (file.path !== null && isExperiment(file.path))
    return plainFailure(file.name, `${file.shown} is an experiment, not a scenario: tightrope sweep runs it`);
  const chain = readChain(file);
  if (chain.refusal !== null) return plainFailure(file.name, chain.refusal);
  const layers = [...chain.layers, ...commandLineLayer(changes)];
  const sources = new Map(
    layers.flatMap(({ files }) => files.map(({ name, text }) => [name, text] as const)),
  );
  if (hasErrors(chain.problems)) return failure(file.name, chain.problems, sources);
  const { model, problems } = loadTexts(layers);
  if (model === null) return failure(file.name, [...problems, ...missingModel(layers)], sources);
  const warnings = [
    ...problems.map((one) => headline(one)),
    ...leverWarnings(model.estimates),
    ...illustration(model, chain.shipped),
  ];
  return { is: 'scenario', name: file.name, model, layers, sources, shipped: chain.shipped, warnings };
}

/** The evidence ends in 2025; the model speaks to 2030, and beyond it only illustrates. */
const LAST_MONTH = '2030-12';

function illustration({ calendar }: Model, shipped: boolean): readonly string[] {
  const last = monthName(calendar.months - 1, calendar);
  if (!shipped || calendar.first === null || last <= LAST_MONTH) return [];
  return [
    `illustration: this run goes on to ${last}, and after ${LAST_MONTH} it shows only what the rules would do`,
  ];
}

/** A file without `from` is a whole model; one that defines nothing has most likely forgotten its `from`. */
function missingModel([bottom]: readonly TextLayer[]): readonly Problem[] {
  const [file, ...more] = bottom?.files ?? [];
  if (file === undefined || more.length > 0 || /^(from|kinds|common|outcomes):/m.test(file.text)) return [];
  const place = { file: file.name, line: 1, column: 1, length: 1 };
  return [
    problem(place, 'this file says no from: and so must be a whole model', {
      hint: 'add a line from: pakistan',
    }),
  ];
}
