import type { Estimate } from '../language/index.ts';

/** A sentence for each estimate that is set to a number beyond the range of its lever. */
export function leverWarnings(estimates: readonly Estimate[]): readonly string[] {
  return estimates.flatMap(({ name, prior, lever }) => {
    if (lever === null || prior.is !== 'number') return [];
    if (prior.value >= lever.from && prior.value <= lever.to) return [];
    return [`${name} is ${prior.value}, beyond its lever, which goes from ${lever.from} to ${lever.to}`];
  });
}
