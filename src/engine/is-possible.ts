import type { Counterfactual, Model } from '../language/index.ts';

/** Like an order of the timeline, a demand for an option whose mechanism is off is none. Throws a RangeError for what the model does not have. */
export function isPossible({ decisions, mechanisms }: Model, one: Counterfactual): boolean {
  if (one.is !== 'choice') return true;
  const decision = decisions[one.decision];
  const alternative = decision?.alternatives[one.alternative];
  if (decision === undefined || alternative === undefined)
    throw new RangeError(`decision ${one.decision} has no alternative ${one.alternative}`);
  const mechanism = decision.options[alternative.option]?.mechanism ?? null;
  return mechanism === null || mechanisms[mechanism]?.off !== true;
}
