// What outcomes hang on: designs run by the engine and read by the analysis. Luck and estimates that nobody named are kept apart. Start at
// study-sensitivity.ts, then sobol-study.ts.
export type { SensitivityWish } from './ground.ts';
export type {
  GivenDataFactor,
  GivenDataOutcome,
  MorrisFactor,
  MorrisOutcome,
  Sensitivity,
  SensitivityMethod,
  Share,
  SobolFactor,
  SobolOutcome,
  SobolShares,
} from './sensitivity.ts';
export { sensitivitySchema } from './sensitivity-schema.ts';
export { studySensitivity } from './study-sensitivity.ts';
export { UnfitDesign } from './unfit.ts';
