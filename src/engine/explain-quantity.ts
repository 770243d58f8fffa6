import { seedKey } from '../chance/index.ts';
import { type Explanation, explain, type Moment } from '../interpreter/index.ts';
import type { Model } from '../language/index.ts';
import { isPossible } from './is-possible.ts';
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
  moment: Moment,
  { quantity, agent, toward }: Cell,
): Explanation {
  const key = seedKey(seed);
  const options = { key, estimates: estimateSampler(model.estimates, key) };
  const otherwise = moment.otherwise.filter((one) => isPossible(model, one));
  return explain(model, options, { ...moment, otherwise }, quantity, agent, toward);
}
