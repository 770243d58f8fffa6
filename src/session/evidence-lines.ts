import { medianEstimates } from '../engine/index.ts';
import { type Evidence, idsOf } from '../evidence/index.ts';
import type { Model } from '../language/index.ts';
import { modelUses, readSeeds, scenarioUses, shippedTrials } from '../library/index.ts';
import {
  accountOf,
  accountText,
  actsText,
  blank,
  head,
  type Line,
  mechanismSheets,
  mechanismText,
  optionText,
  outcomeText,
  plain,
  quantityName,
  quantityText,
  reasonOf,
  reasonText,
  type Trial,
  trailsFor,
  trailText,
  trialWords,
  wrap,
} from '../words/index.ts';

let seeds: Evidence | null = null;
let trials: readonly Trial[] | null = null;

/** What the record of the shipped model says of its mechanisms; nothing of those of another model. */
function trialsOf(model: Model): readonly Trial[] {
  trials ??= shippedTrials();
  const names = new Set(model.mechanisms.map(({ name }) => name));
  return trials.filter(({ mechanism }) => names.has(mechanism));
}

/** The lines of the evidence screen: of an estimate, mechanism, outcome, quantity, option or fact, of several facts, or of everything when `about` is empty. */
export function evidenceLines(model: Model, about: string): readonly Line[] {
  seeds ??= readSeeds();
  const uses = [...modelUses(model, seeds), ...scenarioUses()];
  if (about === '')
    return [...accountText(accountOf(seeds, uses, model), seeds, uses), ...disputeLines(seeds)];
  const estimate = estimateLines(model, seeds, about);
  if (estimate.length > 0) return estimate;
  const own = partLines(model, about);
  const found = about
    .split(' ')
    .flatMap((id) => trailsFor(seeds ?? readSeeds(), uses, id) ?? [])
    .flatMap(trailText);
  if (found.length > 0) return [...own, ...(own.length > 0 ? [blank, head('Facts'), blank] : []), ...found];
  if (own.length > 0) return own;
  return wrap(`No fact stands behind ${about} by itself: w on a lever, or e for all facts.`).map(plain);
}

/** Every name that the lines may lead to: facts and the like, sources, and parts of the model. */
export function evidenceNames(model: Model): ReadonlySet<string> {
  seeds ??= readSeeds();
  const names = [
    ...model.estimates.map(({ name }) => name),
    ...model.mechanisms.map(({ name }) => name),
    ...model.outcomes.map(({ name }) => name),
    ...model.quantities.map(({ index }) => quantityName(model, index)),
    ...model.decisions.flatMap(({ name, options }) => options.map((option) => `${name}.${option.name}`)),
  ];
  // Names that are words of English would be taken for links in the middle of sentences.
  return new Set([...idsOf(seeds), ...seeds.sources.keys(), ...names.filter((name) => /[._\d]/.test(name))]);
}

function estimateLines(model: Model, evidence: Evidence, about: string): readonly Line[] {
  const estimate = model.estimates.find(({ name }) => name === about);
  if (estimate === undefined) return [];
  const median = (medianEstimates(model.estimates)[estimate.index] ?? Number.NaN) * estimate.divisor;
  const reason = reasonOf(model, evidence, estimate, median);
  return [...reasonText(reason), ...actsText(model, estimate.index, trialsOf(model))];
}

function partLines(model: Model, about: string): readonly Line[] {
  const known = trialsOf(model);
  const outcome = model.outcomes.find(({ name }) => name === about);
  if (outcome !== undefined) return outcomeText(model, outcome);
  const sheet = mechanismSheets(model).find(({ name }) => name === about);
  if (sheet !== undefined)
    return [
      ...mechanismText(sheet),
      ...known
        .filter(({ mechanism }) => mechanism === about)
        .flatMap((trial) => wrap(trialWords(model, trial), '  '))
        .map(plain),
    ];
  const quantity = model.quantities.find(({ index }) => quantityName(model, index) === about);
  if (quantity !== undefined) return quantityText(model, quantity, known);
  const [actor = '', option = ''] = about.split('.');
  const decision = model.decisions.find(({ name }) => name === actor);
  const at = decision?.options.findIndex(({ name }) => name === option) ?? -1;
  return decision === undefined || at < 0 ? [] : optionText(model, decision.index, at, known);
}

/** What the sources contradict each other in, and what the model does about it. */
const disputeLines = ({ disputes }: Evidence): readonly Line[] => [
  blank,
  head('Disputes between the articles, and how each is treated'),
  ...[...disputes.values()].flatMap(({ id, says, sides, treatment }) => [
    ...wrap(says, '        ', `  ${id.padEnd(4)}  `).map(plain),
    ...sides
      .flatMap((side) => wrap(`${side.facts.join(', ')}: ${side.says}`, '          ', '        - '))
      .map(plain),
    ...wrap(`treated as: ${treatment}`, '          ', '        -> ').map(plain),
  ]),
];
