// The reference interpreter: reads a checked model slowly and plainly, with mathjs evaluating each formula as it was written.
// The compiled kernel must give the same numbers. May import language, chance and numerics. Start at month.ts.

export { differenceOfWorths } from './difference-of-worths.ts';
export { distribution } from './distribution.ts';
export { type Explanation, explain, explainChoice, type Moment } from './explain.ts';
export { interpret } from './interpret.ts';
export type { Contribution, Worth } from './watch.ts';
