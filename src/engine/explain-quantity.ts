import { seedKey } from '../chance/index.ts';
import { type Contribution, explain } from '../interpreter/index.ts';
import type { Model } from '../language/index.ts';
import { estimateSampler } from './sample-estimates.ts';

/** A cell of a model: the quantity, whose it is, and towards whom (0 for a plain quantity). */
export interface Cell {
  readonly quantity: number;
  readonly agent: number;
  readonly toward: number;
}

/** What led a cell to its value, or a state to its change, in a month of a world; summed from 0 in order, exactly that. */
export function explainQuantity(
  model: Model,
  seed: string,
  world: number,
  month: number,
  cell: Cell,
): readonly Contribution[] {
  const key = seedKey(seed);
  const options = { key, estimates: estimateSampler(model.estimates, key) };
  return explain(model, options, world, month, cell.quantity, cell.agent, cell.toward);
}
