import type { Model } from '../language/index.ts';
import { estimatesIn } from './estimates-in.ts';
import { quantityName } from './names.ts';

/** Names of the quantities, decisions, signals and outcomes whose formulas read an estimate, in the order of the model. */
export function estimateReaders(model: Model, estimate: number): readonly string[] {
  const readers = [
    ...model.quantities.map((quantity) => ({
      name: quantityName(model, quantity.index),
      part: { ...quantity, effects: [] },
    })),
    ...model.quantities.flatMap(({ effects }) =>
      effects.map(({ name, decision, formula }) => ({
        name: `${model.decisions[decision]?.name}.${name}`,
        part: formula,
      })),
    ),
    ...model.decisions.map((decision) => ({ name: decision.name, part: decision })),
    ...model.signals.map((signal) => ({ name: signal.name, part: signal })),
    ...model.timeline.map((entry) => ({ name: entry.name, part: entry })),
    ...model.outcomes.map((outcome) => ({ name: outcome.name, part: outcome })),
    ...model.kinds.flatMap(({ name, pool }) => (pool === null ? [] : [{ name, part: pool }])),
  ];
  return [...new Set(readers.filter(({ part }) => estimatesIn(part).has(estimate)).map(({ name }) => name))];
}
