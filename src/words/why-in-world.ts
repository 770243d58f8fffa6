import { type Cell, explainQuantity, type Moment } from '../engine/index.ts';
import { type Model, monthName } from '../language/index.ts';
import { cellName } from './names.ts';
import type { WhyInWorld } from './why-world-text.ts';

/** What led to a quantity in a month of a world, with the values before and after as a run of the world shows them. */
export function whyInWorld(model: Model, seed: string, moment: Moment, cell: Cell): WhyInWorld {
  const { month } = moment;
  const { quantity, agent, toward } = cell;
  const { value: after, contributions } = explainQuantity(model, seed, moment, cell);
  const total = contributions.reduce((sum, { amount }) => sum + amount, 0);
  const taken = contributions.find(({ is }) => is === 'before');
  const declared = model.quantities[quantity];
  const isStage = declared?.rule.is === 'stage';
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
