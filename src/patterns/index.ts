// The recorded past beside the simulated one (pattern-oriented validation, Grimm et al. 2005): statistics of each world
// taken as they were taken of the record, a naive baseline beside them, a verdict each; and refits of estimates to them.
// Imports numerics, language, evidence, chance, engine, analysis; no disk. Start at stylised-facts.ts, then observers.ts.
export type { FactFinding, FigureFinding, StylisedFacts, Verdict } from './fact-finding.ts';
export { type FactJson, type FigureJson, type StylisedFactsJson, stylisedFactsJson } from './facts-json.ts';
export { type RefitRequest, type Refitted, refitEstimates } from './refit-estimates.ts';
export { type Movement, type Refit, refits } from './refits.ts';
export { type FactsProgress, type FactsRequest, stylisedFacts } from './stylised-facts.ts';
