import type { Model } from '../language/index.ts';
import type { Failure, Scenario } from '../library/index.ts';
import {
  entriesOf,
  itemsOf,
  nearest,
  type Problem,
  type ProblemDetails,
  problem,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../text/index.ts';
import type { DesignName } from './experiment.ts';
import { DISTRIBUTION, type WrittenExperiment } from './experiment-form.ts';
import { fanNamed } from './recorded-series.ts';

/** Reads and checks a scenario by its word, over other months where they are given. */
export type OpenScenario = (word: string, months: string | null) => Scenario | Failure;

/** What is said about a node of the file. */
export type Say = (node: YamlNode | YamlEntry, what: string, details?: ProblemDetails) => void;

/** Gathers what is said of a file. */
export const sayingInto =
  (problems: Problem[]): Say =>
  (node, what, details) =>
    problems.push(problem('keyPlace' in node ? node.keyPlace : node.place, what, details));

const SPREAD: readonly DesignName[] = ['latin-hypercube', 'sobol'];

/** What keys ask of one another, before any scenario is looked at. */
export function checkKeys(root: YamlNode, written: WrittenExperiment, say: Say): void {
  const { design, points, factors = {}, seed, seeds, scenarios = [] } = written;
  const at = (key: string): YamlNode => valueAt(root, key) ?? root;
  if (seed !== undefined && seeds !== undefined) say(at('seeds'), 'write "seed" or "seeds", not both');
  repeated(at('scenarios'), scenarios, say);
  repeated(at('seeds'), (seeds ?? []).map(String), say);
  if (design === 'list') {
    if (!Array.isArray(points)) say(at('points'), 'a list needs its "points": a list of maps');
    if (written.factors !== undefined)
      say(at('factors'), 'in a list every point says what it sets: "factors" has no place here');
    return;
  }
  if (written.factors === undefined)
    say(at('design'), 'this design needs "factors": what differs between points');
  if (SPREAD.includes(design)) {
    if (typeof points !== 'number') say(at('points'), 'this design needs "points": how many there are to be');
  } else if (points !== undefined)
    say(at('points'), `how many points a ${design} has follows from its values`);
  for (const entry of entriesOf(valueAt(root, 'factors'))) checkForm(entry, factors[entry.key], design, say);
  if (design === 'paired') checkLengths(root, factors, say);
}

type WrittenFactor = NonNullable<WrittenExperiment['factors']>[string];

function checkForm(entry: YamlEntry, factor: WrittenFactor | undefined, design: DesignName, say: Say): void {
  if (factor === undefined) return;
  if (Array.isArray(factor)) {
    if (design !== 'paired') repeated(entry.value, factor.map(String), say);
    return;
  }
  if (factor === DISTRIBUTION) {
    if (!SPREAD.includes(design))
      say(entry.value, `a ${design} needs values: "distribution" is for latin-hypercube and sobol`);
    return;
  }
  if (!(factor.from < factor.to)) say(entry.value, `${factor.from} is not below ${factor.to}`);
  if (!SPREAD.includes(design) && factor.steps === undefined)
    say(entry.value, `a ${design} needs to know in how many steps: {from, to, steps}`);
  if (SPREAD.includes(design) && factor.steps !== undefined)
    say(valueAt(entry.value, 'steps') ?? entry.value, '"steps" are for grids: these points lie in between');
}

function checkLengths(root: YamlNode, factors: NonNullable<WrittenExperiment['factors']>, say: Say): void {
  const lengths = entriesOf(valueAt(root, 'factors')).map((entry) => {
    const factor = factors[entry.key];
    if (factor === undefined || factor === DISTRIBUTION) return { entry, length: 0 };
    return { entry, length: Array.isArray(factor) ? factor.length : (factor.steps ?? 0) };
  });
  const [first, ...more] = lengths;
  for (const { entry, length } of more)
    if (first !== undefined && length !== first.length)
      say(
        entry.value,
        `paired factors have as many values each: "${first.entry.key}" ${first.length}, this one ${length}`,
      );
}

function repeated(node: YamlNode, values: readonly string[], say: Say): void {
  values.forEach((value, at) => {
    if (values.indexOf(value) < at) say(itemsOf(node)[at] ?? node, `"${value}" stands here twice`);
  });
}

/** Whether everything that a file of sound form names is there, in every scenario; gives warnings about values beyond their levers. */
export function checkNames(
  root: YamlNode,
  models: readonly { readonly name: string; readonly model: Model }[],
  say: Say,
): readonly string[] {
  const warnings: string[] = [];
  for (const { name, model } of models) {
    const outcomes = model.outcomes.map((one) => one.name);
    for (const [node, outcome] of namesAt(root, 'outcomes'))
      if (!outcomes.includes(outcome))
        say(node, `${name} has no outcome "${outcome}"`, { guess: nearest(outcome, outcomes) });
    const shown = model.fans.map((one) => one.name);
    for (const [node, series] of namesAt(root, 'series'))
      if (fanNamed(model, series) === null)
        say(node, `${name} has no number "${series}" to follow`, { guess: nearest(series, shown) });
    for (const [entry, settings] of settingsIn(root))
      warnings.push(...checkFactor(entry, settings, name, model, say));
  }
  return [...new Set(warnings)];
}

/** The names of a list under a key, each with its node. */
export const namesAt = (root: YamlNode, key: string): readonly (readonly [YamlNode, string])[] =>
  itemsOf(valueAt(root, key)).map((node) => [node, textOf(node) ?? '']);

/** Every factor with the nodes of its settings, and every setting of a listed point. */
function settingsIn(root: YamlNode): readonly (readonly [YamlEntry, readonly YamlNode[]])[] {
  const factors = entriesOf(valueAt(root, 'factors')).map((entry) => {
    const ends = ['from', 'to'].flatMap((key) => valueAt(entry.value, key) ?? []);
    return [
      entry,
      entry.value.is === 'list' ? entry.value.items : entry.value.is === 'map' ? ends : [entry.value],
    ] as const;
  });
  const listed = itemsOf(valueAt(root, 'points')).flatMap((point) =>
    entriesOf(point).map((entry) => [entry, [entry.value]] as const),
  );
  return [...factors, ...listed];
}

function checkFactor(
  entry: YamlEntry,
  settings: readonly YamlNode[],
  scenario: string,
  model: Model,
  say: Say,
): readonly string[] {
  const { estimates, mechanisms } = model;
  const mechanism = mechanisms.find(({ name }) => name === entry.key);
  const estimate = estimates.find(({ name }) => name === entry.key);
  const values = settings.map((node) => ({ node, value: node.is === 'scalar' ? node.value : null }));
  if (mechanism !== undefined) {
    for (const { node, value } of values)
      if (typeof value === 'number' || value === DISTRIBUTION)
        say(node, `"${entry.key}" is a mechanism: it is on or off`);
      else if (value === 'on' && mechanism.off) say(node, `${scenario} has "${entry.key}" switched off`);
    return [];
  }
  if (estimate === undefined) {
    const known = [...estimates, ...mechanisms].map(({ name }) => name);
    say(entry, `${scenario} has no estimate or mechanism "${entry.key}"`, {
      guess: nearest(entry.key, known),
    });
    return [];
  }
  if (estimate.prior.is === 'share')
    say(entry, `"${entry.key}" is one of several shares of 1: it cannot move alone`);
  const { lever } = estimate;
  return values.flatMap(({ node, value }) => {
    if (value === DISTRIBUTION && estimate.prior.is === 'number')
      say(
        node,
        `${scenario} has "${entry.key}" as a number, without a distribution: give it a range like {from: 0, to: 1}`,
      );
    else if (typeof value === 'string' && value !== DISTRIBUTION)
      say(node, `"${entry.key}" is an estimate: it is set to a number`);
    if (typeof value !== 'number' || lever === null || (value >= lever.from && value <= lever.to)) return [];
    return [`${entry.key} at ${value} is beyond its lever, which goes from ${lever.from} to ${lever.to}`];
  });
}
