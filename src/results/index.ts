/**
 * The contract between running and understanding: what a run leaves behind, and the shapes that are printed as JSON.
 * Imports no other folder. Start reading at `run-result.ts`.
 */
export type { ComparisonJson, DifferenceJson } from './compare-json.ts';
export type { ConvergenceJson, ConvergenceStepJson } from './convergence-json.ts';
export { type FanBand, type FanBands, type FanTable, fanBands, fanShares } from './fan-table.ts';
export {
  binsOf,
  binWidth,
  countSlots,
  countValues,
  type DeclaredRange,
  type Histogram,
  newHistogram,
  slotOf,
} from './histogram.ts';
export type { Manifest } from './manifest.ts';
export type { OutcomeForm } from './outcome-form.ts';
export { bytesAWorld, isOfForm, newOutcomeValues, type OutcomeValues } from './outcome-values.ts';
export {
  bytesToKeep,
  type QuantileMethod,
  quantileMethod,
  type RunSize,
} from './quantile-method.ts';
export type {
  FailedRunJson,
  FanJson,
  FiniteOrNull,
  NumberJson,
  OutcomeJson,
  ProbabilityJson,
  QuantileJson,
  QuantilesJson,
  RunJson,
  RunsJson,
  TimeJson,
  VarianceJson,
} from './run-json.ts';
export type { EngineName, NaiveBaseline, RunEnd, RunResult } from './run-result.ts';
export {
  type BinnedSeries,
  type ExactSeries,
  type FollowedQuantity,
  newSeriesTable,
  quantityIndex,
  type SeriesTable,
  worldsInMonth,
} from './series-table.ts';
export { WorldsDigest, worldsHash } from './worlds-hash.ts';
export {
  columnsWhenAsked,
  firstWorlds,
  newWorldsTable,
  type OutcomeColumn,
  outcomeColumn,
  outcomeColumns,
  type WorldsTable,
} from './worlds-table.ts';
