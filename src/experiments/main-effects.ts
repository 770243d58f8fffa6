import {
  type Interval,
  meanInterval,
  momentsOf,
  normalDeviate,
  studentDeviate,
  type UncertainValue,
} from '../analysis/index.ts';
import { outcomeColumn } from '../results/index.ts';
import { type Contrast, contrastsOf, type Misfit } from './contrasts.ts';
import type { Experiment } from './experiment.ts';
import type { RanPoint } from './ran-points.ts';

/** How an outcome differs between two ends of a factor, all others averaged over. */
export interface MainEffect extends UncertainValue {
  readonly factor: string;
  readonly from: string | number;
  readonly to: string | number;
  readonly outcome: string;
  readonly form: 'probability' | 'number' | 'time';
  /** 95 % interval that also holds which points a spread design happened to have; null where points are chosen, or too few. */
  readonly overPoints: Interval | null;
}

/**
 * The main effect of every factor on an outcome: in grids the mean at the last value less that at the first, over ranges the slope of least
 * squares times the range. Worlds that share their luck are compared one by one (Student); that interval holds what luck and unknown
 * estimates do, not that other points might have been chosen: `overPoints` holds both. A time counts as whether it comes.
 */
export function mainEffects(
  experiment: Experiment,
  ran: readonly RanPoint[],
  outcome: string,
): readonly MainEffect[] {
  const columns = ran.map(({ outcomes }) => outcomeColumn(outcomes, outcome));
  const form = columns[0]?.form ?? 'number';
  const values = columns.map((column) =>
    Float64Array.from(column.values, (value) => (form === 'time' ? Number(Number.isFinite(value)) : value)),
  );
  const points = ran.map(({ point }) => point);
  const means = Float64Array.from(values, (column) => momentsOf(column).mean);
  const residuals = residualsOf(means);
  return contrastsOf(experiment, points).map((contrast) => {
    const { factor, from, to, weights } = contrast;
    const isPaired = experiment.luck === 'paired';
    const value = isPaired ? pairedValue(experiment, ran, values, weights) : separateValue(values, weights);
    // Worlds of their own at each point lie in the misfit of the point already.
    const luck = isPaired ? value.standardError * value.standardError : 0;
    const overPoints = overPointsOf(experiment, contrast, residuals, value.value, luck);
    return { factor, from, to, outcome, form, ...value, overPoints };
  });
}

/** Residuals of each way to fit, worked out once. */
function residualsOf(means: Float64Array): (misfit: Misfit) => Float64Array {
  const known = new Map<Misfit, Float64Array>();
  return (misfit) => {
    const found = known.get(misfit) ?? misfit.residuals(means);
    known.set(misfit, found);
    return found;
  };
}

/** The variance over points by what each of them moves the effect, that of worlds added. */
function overPointsOf(
  { scenarios, seeds }: Experiment,
  { weights, misfit }: Contrast,
  residualsOf: (misfit: Misfit) => Float64Array,
  value: number,
  luck: number,
): Interval | null {
  if (misfit === null) return null;
  const residuals = residualsOf(misfit);
  const units = weights.length / (scenarios.length * seeds.length);
  const moved = new Float64Array(units);
  weights.forEach((weight, at) => {
    moved[at % units] = (moved[at % units] ?? 0) + weight * (residuals[at] ?? Number.NaN);
  });
  const variance = moved.reduce((sum, one) => sum + one * one, luck);
  const reach = studentDeviate(0.95, misfit.freedom) * Math.sqrt(variance);
  return { low: value - reach, high: value + reach };
}

/** A weighted sum of the points world by world, of each seed by itself. */
function pairedValue(
  { seeds, worlds }: Experiment,
  ran: readonly RanPoint[],
  values: readonly Float64Array[],
  weights: Float64Array,
): UncertainValue {
  const sums = new Float64Array(seeds.length * worlds);
  ran.forEach(({ point }, at) => {
    const first = seeds.indexOf(point.seed) * worlds;
    // Weights add up over all seeds; each seed is a repetition of the whole.
    const weight = (weights[at] ?? 0) * seeds.length;
    values[at]?.forEach((value, world) => {
      sums[first + world] = (sums[first + world] ?? 0) + weight * value;
    });
  });
  return meanInterval(momentsOf(sums));
}

/** A weighted sum of means of worlds that share nothing. */
function separateValue(values: readonly Float64Array[], weights: Float64Array): UncertainValue {
  let [value, variance] = [0, 0];
  values.forEach((column, at) => {
    const weight = weights[at] ?? 0;
    const own = meanInterval(momentsOf(column));
    value += weight * own.value;
    variance += weight * weight * own.standardError * own.standardError;
  });
  const standardError = Math.sqrt(variance);
  const reach = normalDeviate(0.95) * standardError;
  return { value, standardError, low: value - reach, high: value + reach };
}
