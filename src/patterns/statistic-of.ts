import {
  autocorrelation,
  type CountPersistence,
  changes,
  correlation,
  deviationOfLogs,
  deviationOfSeries,
  logChanges,
  meanOf,
  negativeBinomialSize,
  quantileRank,
  sortFloats,
  tailExponent,
  totals,
  varianceOverMean,
  yearlyVolatility,
} from '../analysis/index.ts';
import type { RateFigure, Statistic } from '../evidence/index.ts';
import type { Observation } from './observation.ts';

type OfValues = (values: Float64Array, figure: RateFigure, beside: Float64Array | undefined) => number;

/** Statistics of a series or of single cases, as they were taken of the record. */
const ofValues: Partial<Record<Statistic, OfValues>> = {
  mean: (values) => meanOf(values),
  variance_to_mean: (values) => varianceOverMean(values),
  negative_binomial_size: (values) => negativeBinomialSize(values),
  median: (values) => quantileOf(values, 0.5),
  quantile: (values, { level = 0.5 }) => quantileOf(values, level),
  maximum: (values) => quantileOf(values, 1),
  share_equal_to: (values, { level = 0 }) => shareWhere(values, (value) => value === level),
  share_above: (values, { level = 0 }) => shareWhere(values, (value) => value > level),
  share_below: (values, { level = 0 }) => shareWhere(values, (value) => value < level),
  tail_exponent: (values, { level = 1 }) => tailExponent(values, level),
  sd_of_logs: (values) => deviationOfLogs(values, 0),
  autocorrelation: (values, { lag = 1 }) => autocorrelation(values, lag),
  sd_of_log_changes: (values) => deviationOfSeries(logChanges(values, 0)),
  sd_of_yearly_changes: (values) => deviationOfSeries(changes(values)),
  annual_volatility: (values) => yearlyVolatility(values),
  sd_of_log_years: (values) => yearsStatistic(values, (years) => deviationOfLogs(years, 0)),
  ratio_of_years: (values) => yearsStatistic(values, (years) => Math.max(...years) / Math.min(...years)),
  correlation_of_changes: (values, _, beside = values) => correlation(changes(values), changes(beside)),
  correlation_of_log_changes: (values, _, beside = values) =>
    correlation(logChanges(values, 0), logChanges(beside, 0)),
};

const ofFit: Partial<Record<Statistic, (fit: CountPersistence) => number>> = {
  persistence: ({ persistence }) => persistence,
  excitation: ({ excitation }) => excitation,
  negative_binomial_size: ({ size }) => size,
};

/**
 * The statistic of a figure in one world; NaN where the world shows nothing of it (no deal, no death). Throws a TypeError
 * when the statistic does not belong to what was observed.
 */
export function statisticOf(figure: RateFigure, observed: Observation): number {
  const { statistic } = figure;
  if (observed.is === 'part' && statistic === 'share') return observed.part / observed.whole;
  if (observed.is === 'count' && statistic === 'count_per_year') return observed.count / observed.years;
  if (observed.is === 'fit' && ofFit[statistic]) return ofFit[statistic](observed.fit);
  if (observed.is === 'series' || observed.is === 'cases') {
    const { values } = observed;
    const of = ofValues[statistic];
    const beside = observed.is === 'series' ? observed.beside : undefined;
    if (of) return values.length === 0 ? Number.NaN : of(values, figure, beside);
  }
  throw new TypeError(`${figure.name}: "${statistic}" cannot be taken of a ${observed.is}`);
}

/** The value that a share of all do not exceed, halfway between two where the share falls on a border (R's type 2). */
function quantileOf(values: Float64Array, share: number): number {
  const sorted = sortFloats(values);
  const rank = quantileRank(sorted.length, share);
  const low = sorted[rank - 1] ?? Number.NaN;
  const onBorder = Math.abs(share * sorted.length - rank) < 1e-9 && rank < sorted.length;
  return onBorder ? (low + (sorted[rank] ?? low)) / 2 : low;
}

function shareWhere(values: Float64Array, holds: (value: number) => boolean): number {
  return values.filter(holds).length / values.length;
}

/** A statistic of whole years; infinite when one of them is empty, since its logarithm and any ratio to it are. */
function yearsStatistic(months: Float64Array, statistic: (years: Float64Array) => number): number {
  const years = totals(months, 12);
  return years.includes(0) ? Infinity : statistic(years);
}
