import { seedKey } from '../chance/index.ts';
import { explainChoice as explain, type Moment, type Worth } from '../interpreter/index.ts';
import type { Model } from '../language/index.ts';
import { isPossible } from './is-possible.ts';
import { estimateSampler } from './sample-estimates.ts';

/** What each alternative of a decision was worth in a month of a world, and what that was made of. */
export function explainChoice(
  model: Model,
  seed: string,
  moment: Moment,
  decision: number,
): readonly Worth[] {
  const key = seedKey(seed);
  const options = { key, estimates: estimateSampler(model.estimates, key) };
  const otherwise = moment.otherwise.filter((one) => isPossible(model, one));
  return explain(model, options, { ...moment, otherwise }, decision);
}
