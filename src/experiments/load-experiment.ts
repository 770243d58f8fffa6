import { estimateQuantile, USUAL_SEED } from '../engine/index.ts';
import { formProblems, type Model } from '../language/index.ts';
import { type ExperimentFile, type Failure, failure } from '../library/index.ts';
import { type Problem, plainValue, valueAt, type YamlNode } from '../text/index.ts';
import { checkKeys, checkNames, type OpenScenario, type Say, sayingInto } from './check-experiment.ts';
import { designPoints, evenly, type Quantiles, type Settings } from './design-points.ts';
import type { DesignPoint, Experiment, Factor } from './experiment.ts';
import { DISTRIBUTION, experimentForm, MOST_POINTS, type WrittenExperiment } from './experiment-form.ts';
import { sharedSeries } from './recorded-series.ts';
import { scenarioModels, scenarioWords } from './scenario-models.ts';
import { unknownNames } from './unknown-names.ts';

const USUAL_WORLDS = 200;
const USUAL_ROWS = 10_000_000;

/** What a command line says otherwise than the file. */
export interface Asked {
  readonly worlds: number | null;
  /** In the place of all seeds of the file; the points stay where they are. */
  readonly seed: string | null;
}

/** The experiment of a file, with everything it names looked up in its scenarios; or all its mistakes at once. */
export function loadExperiment(
  file: ExperimentFile,
  open: OpenScenario,
  asked: Asked = { worlds: null, seed: null },
): Experiment | Failure {
  const { name, root, text, shown } = file;
  const fail = (problems: readonly Problem[]): Failure => failure(name, problems, new Map([[shown, text]]));
  const wrong = formProblems(root, experimentForm);
  if (wrong.length > 0) return fail([...wrong, ...unknownNames(file, wrong, open)]);
  const written = experimentForm.parse(plainValue(root));
  const problems: Problem[] = [];
  const say = sayingInto(problems);
  checkKeys(root, written, say);
  const words = scenarioWords(file, root);
  const months = written.months === undefined ? null : String(written.months);
  const models = scenarioModels(file, root, (word) => open(word, months), say);
  const warnings = checkNames(root, models, say);
  if (problems.length > 0) return fail(problems);
  const seeds = asked.seed === null ? seedsOf(written) : [asked.seed];
  const { factors, settings } = designOf(root, written, models, say);
  if (problems.length > 0) return fail(problems);
  return {
    is: 'experiment',
    name,
    ...wordsOf(written),
    design: written.design,
    luck: written.luck ?? 'paired',
    worlds: asked.worlds ?? written.worlds ?? USUAL_WORLDS,
    seeds,
    months,
    outcomes: written.outcomes ?? null,
    ...tablesOf(written, models),
    scenarios: words,
    factors,
    points: crossed(words, seeds, settings),
    warnings,
    ...{ text, shown, hash: file.hash },
  };
}

/** The factors, and what the points of each scenario set. */
function designOf(
  root: YamlNode,
  written: WrittenExperiment,
  models: readonly { readonly model: Model }[],
  say: Say,
) {
  const quantiles = models.map(({ model }) => quantilesOf(model));
  const factors = factorsOf(written, quantiles[0]);
  const node = valueAt(root, 'design') ?? root;
  return { factors, settings: quantiles.map((own) => settingsOf(written, factors, own, say, node)) };
}

const wordsOf = ({ title, says = '', asks = '' }: WrittenExperiment) => ({
  title: line(title),
  says: line(says),
  asks: line(asks),
});

const tablesOf = (
  { tables = [], format = 'csv', most_rows: mostRows = USUAL_ROWS, series }: WrittenExperiment,
  models: readonly { readonly model: Model }[],
) => ({ tables: [...new Set(tables)], format, mostRows, series: series ?? sharedSeries(models) });

const line = (words: string): string => words.replace(/\s+/g, ' ').trim();

const quantilesOf =
  ({ estimates }: Model): Quantiles =>
  (name) => {
    const estimate = estimates.find((one) => one.name === name);
    return estimate === undefined ? null : estimateQuantile(estimate);
  };

const seedsOf = ({ seed, seeds }: WrittenExperiment): readonly string[] =>
  (seeds ?? [seed ?? USUAL_SEED]).map(String);

/** Effects along a distribution are told over its middle 90 %. */
const LOW = 0.05;

/** What differs, with every value that a grid takes; a list has the factors that its points name. */
function factorsOf(
  { design, factors = {}, points }: WrittenExperiment,
  quantiles: Quantiles = () => null,
): readonly Factor[] {
  const none = { values: null, range: null, middle: null };
  if (design === 'list') {
    const listed = Array.isArray(points) ? points : [];
    return [...new Set(listed.flatMap((point) => Object.keys(point)))].map((name) => ({
      ...none,
      name,
      values: listed.flatMap((point) => point[name] ?? []),
    }));
  }
  return Object.entries(factors).map(([name, factor]) => {
    if (Array.isArray(factor)) return { ...none, name, values: factor };
    if (factor === DISTRIBUTION) {
      const quantile = quantiles(name);
      return {
        ...none,
        name,
        middle: quantile === null ? null : { from: quantile(LOW), to: quantile(1 - LOW) },
      };
    }
    const { from, to, steps } = factor;
    return steps === undefined
      ? { ...none, name, range: { from, to } }
      : { ...none, name, values: evenly(from, to, steps) };
  });
}

/** What each point of the design sets; complains where these are too many. */
function settingsOf(
  written: WrittenExperiment,
  factors: readonly Factor[],
  quantiles: Quantiles,
  say: Say,
  node: YamlNode,
): readonly Settings[] {
  const { design, points } = written;
  if (Array.isArray(points)) return points.map((point) => new Map(Object.entries(point)));
  const count =
    design === 'grid' ? factors.reduce((product, { values }) => product * (values?.length ?? 1), 1) : 0;
  if (count > MOST_POINTS) {
    say(node, `these are ${count} points, and at most ${MOST_POINTS} can be run`);
    return [];
  }
  const [seed = USUAL_SEED] = seedsOf(written);
  try {
    return design === 'list' ? [] : designPoints(design, factors, points ?? 0, seed, quantiles);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    say(node, error.message);
    return [];
  }
}

/** Scenarios times seeds times points, the points changing quickest; each scenario has settings of its own. */
function crossed(
  scenarios: readonly string[],
  seeds: readonly string[],
  settings: readonly (readonly Settings[])[],
): readonly DesignPoint[] {
  const all = scenarios.flatMap((scenario, at) =>
    seeds.flatMap((seed) => (settings[at] ?? []).map((own) => ({ scenario, seed, settings: own }))),
  );
  return all.map((point, at) => ({ id: at + 1, ...point }));
}
