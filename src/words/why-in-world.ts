import { seedKey } from '../chance/index.ts';
import { type Cell, createReading, explainQuantity } from '../engine/index.ts';
import { type Model, monthName } from '../language/index.ts';
import { cellName } from './names.ts';
import type { WhyInWorld } from './why-world-text.ts';

/** What led to a quantity in a month of a world, with the values before and after as a run of the world shows them. */
export function whyInWorld(model: Model, seed: string, world: number, month: number, cell: Cell): WhyInWorld {
  const { quantity, agent, toward } = cell;
  const contributions = explainQuantity(model, seed, world, month, cell);
  const total = contributions.reduce((sum, { amount }) => sum + amount, 0);
  const taken = contributions.find(({ is }) => is === 'before');
  const declared = model.quantities[quantity];
  const isStage = declared?.rule.is === 'stage';
  const after = valueAfter(model, seed, world, month, cell);
  const before = isStage ? after - total : taken === undefined ? null : 0 - taken.amount;
  const stageName = (stage: number): string => model.stages[stage] ?? '';
  return {
    quantity: cellName(model, quantity, agent, toward),
    unit: declared?.unit ?? '',
    month: monthName(month, model.calendar),
    explains: before === null ? 'value' : 'change',
    before,
    after,
    total,
    stages: isStage ? { before: stageName(before ?? 0), after: stageName(after) } : null,
    contributions,
  };
}

/** The value at the end of a month, from the reading that also explains. */
function valueAfter(
  model: Model,
  seed: string,
  world: number,
  month: number,
  { quantity, agent, toward }: Cell,
): number {
  let value = Number.NaN;
  createReading(model, seedKey(seed), 'interpreter').run(world, {
    outcomes: new Float64Array(model.outcomes.length),
    fans: null,
    observe: (at, view) => {
      if (at === month) value = view.value(quantity, agent, toward);
    },
  });
  return value;
}
