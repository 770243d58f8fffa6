// Luck. A draw is an address (seed key, world, month, site, agent, item) that Threefry turns into one word, and a distribution is a
// rising function of that word as a uniform number: no streams, no state, the same luck for two scenarios.
// May import numerics; seedrandom is used in key.ts only. Start at word.ts.
export { agentKey } from './agent-key.ts';
export { arrivalKey, MOST_ARRIVAL_MONTHS, MOST_ARRIVALS_A_MONTH } from './arrival-key.ts';
export { bernoulli } from './bernoulli.ts';
export { binomial } from './binomial.ts';
export { LONGEST_WALK } from './count-walk.ts';
export { exponential } from './exponential.ts';
export type { Key } from './key.ts';
export { seedKey } from './key.ts';
export { logTriangular } from './log-triangular.ts';
export { lognormal } from './lognormal.ts';
export { negativeBinomial } from './negative-binomial.ts';
export { normal } from './normal.ts';
export { pairKey } from './pair-key.ts';
export { poisson } from './poisson.ts';
export { powerLaw, powerLawReach, powerLawWithin } from './power-law.ts';
export type { Site } from './site.ts';
export { siteHash } from './site.ts';
export { threefry } from './threefry.ts';
export { triangular } from './triangular.ts';
export { uniform } from './uniform.ts';
export { uniformStream } from './uniform-stream.ts';
export { itemWord, itemWords, MOST_ITEMS, MOST_MONTHS, onceWord, uniformOf, word } from './word.ts';
