/**
 * What results mean: intervals, quantiles, paired differences, shares of variance, scores, statistics of series.
 * Pure functions of numbers; imports results and numerics only. Start reading at `outcome-finding.ts`.
 */
export { type BinomialWeights, binomialWeights } from './binomial-weights.ts';
export { type BootstrapPlan, blockBootstrap, blockOrder, type Uniforms } from './block-bootstrap.ts';
export { changes, deviationOfLogs, logChanges, yearlyVolatility } from './changes.ts';
export { comparisonJson } from './compare-json.ts';
export { compareWorlds, type OutcomeDifference } from './comparison.ts';
export {
  type Convergence,
  type ConvergenceStep,
  convergenceOf,
  looksOf,
  type OutcomeConvergence,
} from './convergence.ts';
export { convergenceJson } from './convergence-json.ts';
export { autocorrelation, correlation, halfLife } from './correlation.ts';
export { type CountPersistence, countPersistence } from './count-persistence.ts';
export { type Difference, differenceOf, separateMeanDifference } from './difference.ts';
export {
  allRows,
  type Box,
  type BoxMeasure,
  type CaseTable,
  type CaseTest,
  casesOf,
  caseTableOf,
  type DiscoveredBox,
  type Discovery,
  type DiscoveryPlan,
  densityInterval,
  discoverBoxes,
  enoughScore,
  type Input,
  inputOf,
  isYesNo,
  type LeftOut,
  type Limit,
  measureBox,
  mostQuasiP,
  type PeeledBox,
  type ResamplingCheck,
  type Search,
  type StudyColumn,
  unusable,
  usableInputs,
  type Whole,
} from './discovery/index.ts';
export {
  coefficientOfVariation,
  concentration,
  deviationOfSeries,
  meanOf,
  negativeBinomialSize,
  totals,
  varianceOverMean,
} from './dispersion.ts';
export { type ElementaryEffects, elementaryEffects } from './elementary-effects.ts';
export { differenceFan, fanOf, fansOf } from './fan.ts';
export { type GivenData, type GivenDataShare, givenData } from './given-data.ts';
export { binnedValuesAtRanks, countOf } from './histogram-quantile.ts';
export {
  halfWidth,
  holds,
  type Interval,
  normalDeviate,
  type UncertainValue,
} from './interval.ts';
export { binomialCoverage, type Coverage, intervalCoverage } from './interval-coverage.ts';
export {
  compareJointly,
  type JointComparison,
  type JointDifference,
  levelOfEach,
  type PairDifferences,
  type Pairing,
  pairsOf,
} from './joint-comparison.ts';
export { type LuckShare, luckShares } from './luck-shares.ts';
export { meanInterval } from './mean-interval.ts';
export {
  chunkMoments,
  chunkWorlds,
  deviationOf,
  type Moments,
  mergeMoments,
  momentsOf,
  varianceOf,
} from './moments.ts';
export { nelderMead, type SearchLimits } from './nelder-mead.ts';
export { normalCumulative, normalDensity } from './normal-cumulative.ts';
export type { Numbers } from './numbers.ts';
export {
  type NumberFinding,
  type OutcomeFinding,
  outcomeFinding,
  outcomeFindings,
  type ProbabilityFinding,
  type QuantileIntervals,
  type TimeFinding,
} from './outcome-finding.ts';
export { outcomeValue } from './outcome-value.ts';
export { preciseEnough } from './precise-enough.ts';
export {
  type QuantileInterval,
  type QuantileRanks,
  quantileInterval,
  quantileRank,
  quantileRanks,
} from './quantile.ts';
export { type RankReader, rankReader } from './rank-reader.ts';
export { type Better, type PolicyRegret, regretOf } from './regret.ts';
export { notice, runJson } from './run-json.ts';
export { type Demand, meets, type PolicySatisficing, readDemand, satisficingOf } from './satisficing.ts';
export { brierScore, crpsOfNormal, crpsOfWorlds, skillScore } from './scores.ts';
export { type PairedCounts, pairedShareDifference, separateShareDifference } from './share-difference.ts';
export { type ShareInterval, shareInterval } from './share-interval.ts';
export { type PickFrozen, type SobolIndex, type SobolIndices, sobolIndices } from './sobol-indices.ts';
export { sortFloats } from './sort-floats.ts';
export { studentDeviate } from './student-deviate.ts';
export { tailExponent } from './tail-exponent.ts';
export { consecutiveGroups, groupsByParameter, type VarianceShare, varianceShare } from './variance-share.ts';
export { type VaryingValues, varyingValues } from './varying-values.ts';
export { wilsonInterval } from './wilson-interval.ts';
