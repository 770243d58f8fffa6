import type { Model } from '../language/index.ts';
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
  return [...new Set(readers.filter(({ part }) => reads(part, estimate)).map(({ name }) => name))];
}

/** Whether some formula inside reads the estimate. Trees of mathjs are left out: they say the same once more. */
function reads(part: unknown, estimate: number): boolean {
  if (Array.isArray(part)) return part.some((one) => reads(one, estimate));
  if (typeof part !== 'object' || part === null) return false;
  if ('is' in part && part.is === 'estimate' && 'estimate' in part) return part.estimate === estimate;
  return Object.entries(part).some(
    ([key, value]) => key !== 'node' && key !== 'place' && reads(value, estimate),
  );
}
