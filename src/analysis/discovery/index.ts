// Scenario discovery: under which conditions something happens, as boxes in the inputs (PRIM). Start at discover-boxes.ts.
export { type Box, inputOf, type Limit } from './box.ts';
export { type BoxMeasure, measureBox, type Whole } from './box-measure.ts';
export { allRows, type CaseTable, type Input } from './case-table.ts';
export { caseTableOf } from './case-table-of.ts';
export { type CaseTest, casesOf, isYesNo } from './cases-of.ts';
export { densityInterval } from './density-interval.ts';
export {
  type DiscoveredBox,
  type Discovery,
  type DiscoveryPlan,
  discoverBoxes,
  type Search,
} from './discover-boxes.ts';
export { enoughScore, mostQuasiP } from './find-box.ts';
export { type LeftOut, unusable } from './left-out.ts';
export type { PeeledBox } from './peel.ts';
export type { ResamplingCheck } from './resampling-check.ts';
export type { StudyColumn } from './study-column.ts';
export { usableInputs } from './usable-inputs.ts';
