import { nearest, type Place } from '../../text/index.ts';
import type { Expression } from '../expression.ts';
import type { Model, Quantity } from '../model/index.ts';
import { everyFormula } from './every-formula.ts';
import { collectAll, partsOf } from './reads.ts';
import type { Workshop } from './workshop.ts';

/** Warns of what the topmost layer declares and nothing uses: most likely a slip, or left over. */
export function warnUnused(shop: Workshop, model: Model): void {
  const top = Math.max(...shop.merged.layerOf.values());
  const warn = (place: Place | undefined, what: string, hint: string, guess?: string): void => {
    if (place === undefined || shop.merged.layerOf.get(place.file) !== top) return;
    shop.report.at(place, what, { ...(guess === undefined ? { hint } : { guess }), severity: 'warning' });
  };
  const [file] = [...shop.merged.layerOf].find(([, layer]) => layer === top) ?? [];
  if (model.outcomes.length === 0 && file !== undefined)
    warn(
      { file, line: 1, column: 1, length: 1 },
      'this model has no outcomes: nothing is reported',
      OUTCOMES,
    );
  warnEstimates(model, warn);
  warnMechanisms(shop, model, warn);
  warnSignals(shop, model, warn);
  warnFields(shop, model, warn);
}

const OUTCOMES = 'outcomes: {late: final(price)} reports the price in the last month';

type Warn = (place: Place | undefined, what: string, hint: string, guess?: string) => void;

function warnEstimates(model: Model, warn: Warn): void {
  const used = new Set<number>();
  for (const { expression } of everyFormula(model)) collectEstimates(expression, used);
  const wholes = new Set(
    model.estimates.flatMap(({ prior, index }) =>
      prior.is === 'share' && used.has(index) ? [prior.simplex] : [],
    ),
  );
  for (const { index, name, place, prior } of model.estimates) {
    if (used.has(index) || (prior.is === 'share' && wholes.has(prior.simplex))) continue;
    warn(place, `the estimate "${name}" is never used`, 'no formula reads it');
  }
}

function collectEstimates(expression: Expression, used: Set<number>): void {
  if (expression.is === 'estimate') used.add(expression.estimate);
  for (const part of partsOf(expression)) collectEstimates(part, used);
}

function warnMechanisms({ merged }: Workshop, model: Model, warn: Warn): void {
  const terms = model.quantities.flatMap(({ rule }) =>
    rule.is === 'formula' || rule.is === 'state' ? rule.terms : [],
  );
  const gated = [
    ...terms,
    ...model.decisions.flatMap(({ value, options }) => [...value, ...options]),
    ...model.signals,
    ...model.timeline,
  ];
  const used = new Set(gated.map((one) => one.mechanism));
  for (const { index, name } of model.mechanisms) {
    if (used.has(index)) continue;
    const hint = 'name it in a term, an option, a signal or an entry of the timeline: mechanism: name';
    warn(merged.mechanisms.get(name)?.keyPlace, `the mechanism "${name}" switches nothing`, hint);
  }
}

function warnSignals({ merged }: Workshop, model: Model, warn: Warn): void {
  const sendings = [...model.decisions.flatMap((one) => one.options), ...model.timeline].flatMap(
    (one) => one.sends,
  );
  const sent = new Set(sendings.map((one) => one.signal));
  for (const { index, name, rule } of model.signals) {
    if (rule !== null || sent.has(index)) continue;
    const hint = 'an option or the timeline sends it, or a rule: when:';
    warn(merged.signals.get(name)?.keyPlace, `the signal "${name}" is never sent`, hint);
  }
}

/** A field without a line of its own in the kind, that no formula reads, may be a quantity misspelt. */
function warnFields({ kinds }: Workshop, model: Model, warn: Warn): void {
  const reads = collectAll(everyFormula(model));
  const read = new Set([...reads.now, ...reads.last, ...reads.start]);
  const declared = kinds.flatMap((kind) => kind.quantities);
  const isLoose = ({ index }: Quantity): boolean =>
    declared[index]?.role === 'given' && declared[index]?.node === null && !read.has(index);
  for (const quantity of model.quantities.filter(isLoose)) {
    const others = kinds[quantity.kind]?.quantities.flatMap(({ name }) =>
      name === quantity.name ? [] : [name],
    );
    const guess = nearest(quantity.name, others ?? []);
    warn(quantity.place, `no formula reads "${quantity.name}"`, 'a field is a quantity of its own', guess);
  }
}
