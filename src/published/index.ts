// Published results as model files and figures to hit, and runs of them on the program's own engine. Imports numerics,
// chance, engine, results and analysis. Start at verify-published.ts, then any file of cases/.
export type { Check } from './check.ts';
export type { PublishedCase } from './published-case.ts';
export { publishedCases } from './published-cases.ts';
export { type Effort, type Verification, verifyPublished } from './verify-published.ts';
