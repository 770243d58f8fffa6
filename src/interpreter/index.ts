// The reference interpreter: reads a checked model slowly and plainly, with mathjs evaluating each formula as it was written.
// The compiled kernel must give the same numbers. May import language, chance and numerics. Start at month.ts.
export { distribution } from './distribution.ts';
export { explain } from './explain.ts';
export { interpret } from './interpret.ts';
export type { Contribution } from './watch.ts';
