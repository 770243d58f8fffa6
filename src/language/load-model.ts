import {
  entriesOf,
  hasErrors,
  inOrder,
  itemsOf,
  type Problem,
  textOf,
  type YamlNode,
} from '../text/index.ts';
import { buildNames } from './check/build-names.ts';
import { readCalendar } from './check/calendar.ts';
import type { EffectOn } from './check/changes.ts';
import { readDecisions } from './check/decisions.ts';
import { declareEstimates, words } from './check/declare-estimates.ts';
import { declareKinds } from './check/declare-kinds.ts';
import { readFans } from './check/fans.ts';
import { checkCells } from './check/limits.ts';
import { readKinds } from './check/members.ts';
import { type Layer, type Merged, merge } from './check/merge.ts';
import { readNetworks } from './check/networks.ts';
import { readOutcomes } from './check/outcomes.ts';
import { type QuantityBase, readQuantities } from './check/quantities.ts';
import { collectAll } from './check/reads.ts';
import { Abandoned, Report } from './check/report.ts';
import { readSchedule, signalFormulas } from './check/schedule.ts';
import { readSignals } from './check/signals.ts';
import { type Beginning, readBeginning } from './check/starts.ts';
import { checkLevers, readMechanisms } from './check/switches.ts';
import { type InterventionOn, readTimeline } from './check/timeline.ts';
import { warnUnused } from './check/unused.ts';
import { checkWork } from './check/work.ts';
import type { Workshop } from './check/workshop.ts';
import type { Estimate, Model, Quantity } from './model/index.ts';
import { checkShape } from './shape/index.ts';
import type { UnitNames } from './units/parse-unit.ts';
import { withoutFaulty } from './without-faulty.ts';

/** A model, or the reasons why there is none; warnings may come with a model. */
export interface LoadedModel {
  readonly model: Model | null;
  readonly problems: readonly Problem[];
}

/** Checks layers of files (a model's, then a scenario's on top) and makes the model. All problems come in one go; never throws. */
export function loadModel(layers: readonly Layer[]): LoadedModel {
  const unchecked = layers.flatMap((layer) => layer.files.filter((file) => file.isSound !== true));
  const shapes = unchecked.flatMap((file) => checkShape(file.root));
  if (hasErrors(shapes)) return { model: null, problems: inOrder([...shapes, ...besides(layers, shapes)]) };
  const report = new Report();
  const model = checked(layers, report);
  const problems = inOrder([...shapes, ...report.problems]);
  return { model: hasErrors(problems) ? null : model, problems };
}

/** What is wrong beside faults of form, where these leave enough to tell. */
function besides(layers: readonly Layer[], shapes: readonly Problem[]): readonly Problem[] {
  const report = new Report();
  const rest: Layer[] = [];
  for (const layer of layers) {
    const files = layer.files.flatMap((file) => {
      const root = withoutFaulty(
        file.root,
        shapes.filter(({ place }) => place.file === file.name),
      );
      return root === null ? [] : [{ ...file, root }];
    });
    if (files.length < layer.files.length) return [];
    rest.push({ ...layer, files });
  }
  checked(rest, report);
  return report.problems.filter(({ severity }) => severity === 'error');
}

/** The model, faulty or not; null when checking was abandoned. */
function checked(layers: readonly Layer[], report: Report): Model | null {
  try {
    const shop = openWorkshop(merge(layers, report), report);
    const model = assemble(shop);
    checkLevers(shop);
    checkWork(shop, model);
    if (!hasErrors(report.problems)) warnUnused(shop, model);
    return model;
  } catch (stop) {
    if (!(stop instanceof Abandoned)) throw stop;
    return null;
  }
}

function openWorkshop(merged: Merged, report: Report): Workshop {
  const calendar = readCalendar(merged.months, report);
  const units = unitNames(merged);
  const estimates = declareEstimates(merged, units, report);
  const kinds = declareKinds(merged, report);
  const names = buildNames(merged, kinds, estimates, units, report);
  checkCells(names, report);
  const phases = phasesOf(merged, report);
  return { merged, kinds, estimates, names, units, calendar, phases, report, counted: { formulas: 0 } };
}

function assemble(shop: Workshop): Model {
  const { merged, calendar } = shop;
  const bases = readQuantities(shop);
  const kinds = readKinds(shop);
  const networks = readNetworks(shop);
  const signals = readSignals(shop);
  const { decisions, effects } = readDecisions(shop);
  const { timeline, interventions } = readTimeline(shop, decisions);
  const outcomes = readOutcomes(shop, bases);
  const heard = collectAll(signalFormulas(signals));
  const month = { quantities: bases, kinds, decisions, heard, interventions };
  const phases = readSchedule(shop, month);
  const conditions = timeline.flatMap((entry) => entry.when ?? []);
  const beginning = readBeginning(shop, { ...month, effects, conditions, outcomes });
  const quantities = bases.map((base) => completed(base, effects, interventions, beginning));
  return {
    ...headerOf(merged),
    calendar,
    phases,
    kinds,
    networks,
    signals,
    decisions,
    timeline,
    outcomes,
    quantities,
    stages: [...shop.names.stages.keys()],
    estimates: shop.estimates.map(({ dimension: _, ...estimate }): Estimate => estimate),
    mechanisms: readMechanisms(shop),
    fans: readFans(shop),
    starts: beginning.starts,
  };
}

/** A quantity with all that options and the timeline do to it. */
function completed(
  base: QuantityBase,
  effects: readonly EffectOn[],
  interventions: readonly InterventionOn[],
  { keepsLast, keepsStart }: Beginning,
): Quantity {
  const own = effects.filter((one) => one.quantity === base.index);
  const held = interventions.filter((one) => one.quantity === base.index);
  const of = (how: 'set' | 'add') => held.filter((one) => one.how === how).map((one) => one.intervention);
  return {
    ...base,
    effects: own.map(({ effect, phase }) => ({ ...effect, sameMonth: phase < (base.phase ?? 0) })),
    sets: of('set'),
    adds: of('add'),
    keepsLast: keepsLast.has(base.index),
    keepsStart: keepsStart.has(base.index),
  };
}

function headerOf(merged: Merged) {
  const text = (key: string): string => textOf(merged.header.get(key)?.value) ?? '';
  const scalar = (key: string): YamlNode | undefined => merged.header.get(key)?.value;
  const worlds = scalar('worlds');
  const seed = scalar('seed');
  return {
    title: text('title'),
    says: text('says'),
    asks: text('asks'),
    expectation: text('expectation'),
    because: words(scalar('because')),
    worlds: worlds?.is === 'scalar' && typeof worlds.value === 'number' ? worlds.value : null,
    seed: seed?.is === 'scalar' && seed.value !== null ? seed.source : null,
  };
}

function unitNames(merged: Merged): UnitNames {
  return {
    measures: new Set(merged.measures.keys()),
    counts: new Set(merged.counts.keys()),
    strict: merged.strict,
  };
}

/** The phases of a month in order; a model without a list has one. */
function phasesOf(merged: Merged, report: Report): readonly string[] {
  const node = merged.header.get('phases')?.value;
  const phases = new Set(entriesOf(node).map((entry) => entry.key));
  for (const item of itemsOf(node)) {
    const name = textOf(item) ?? '';
    if (phases.has(name)) report.at(item.place, `the phase "${name}" stands twice`);
    phases.add(name);
  }
  if (node !== undefined && phases.size === 0) report.at(node.place, 'a month has at least one phase');
  return phases.size > 0 ? [...phases] : ['month'];
}
