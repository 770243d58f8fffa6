// Runs worlds: one, many, on workers; the same numbers whoever ran them. Imports language, chance, both readings and
// results; opens worker threads in seat.ts only. Start at run-worlds.ts.

export { type Contribution, differenceOfWorths, type Moment, type Worth } from '../interpreter/index.ts';
export { bytesHeld } from './bytes-held.ts';
export type { ChunkEntry } from './chunk-entry.ts';
export { createReading } from './create-reading.ts';
export { type EngineChoice, quickestEngine } from './engine-choice.ts';
export type { EstimateTable } from './estimate-table.ts';
export { explainChoice } from './explain-choice.ts';
export { type Cell, explainQuantity } from './explain-quantity.ts';
export { inlineRunner } from './inline-runner.ts';
export { CHUNK, type Job, type Progress, type Runner, type Span, type Tables } from './job.ts';
export { type Lack, type Ledger, PART, type Shelf } from './ledger.ts';
export { newTables } from './new-tables.ts';
export { type DesignRequest, runDesign } from './run-design.ts';
export {
  type Bench,
  type Runnable,
  requestOf,
  runRequest,
  runWish,
  type Wish,
} from './run-wish.ts';
export { type Early, type RunRequest, runWorlds } from './run-worlds.ts';
export {
  drawnEstimates,
  type EstimateDimension,
  estimateDimensions,
  estimateMaker,
  estimateQuantile,
  estimateSampler,
  estimateUniforms,
  medianEstimates,
} from './sample-estimates.ts';
export { siblingCells } from './sibling-cells.ts';
export { siteOf } from './site-of.ts';
export { USUAL_SEED } from './usual-seed.ts';
export { type Base, runBase, type WhatIf, whatIf } from './what-if.ts';
export { withoutArrivals, withoutEvent, withoutMove } from './without.ts';
export { workerRunner } from './worker-runner.ts';
export {
  type CountedEvent,
  type MadeChoice,
  type MonthHistory,
  type Passage,
  type StageChange,
  type WorldHistory,
  worldHistories,
  worldHistory,
} from './world-history.ts';
