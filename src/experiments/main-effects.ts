import { meanInterval, momentsOf, normalDeviate, type UncertainValue } from '../analysis/index.ts';
import { outcomeColumn } from '../results/index.ts';
import { contrastsOf } from './contrasts.ts';
import type { Experiment } from './experiment.ts';
import type { RanPoint } from './ran-points.ts';

/** How an outcome differs between two ends of a factor, all others averaged over. */
export interface MainEffect extends UncertainValue {
  readonly factor: string;
  readonly from: string | number;
  readonly to: string | number;
  readonly outcome: string;
  readonly form: 'probability' | 'number' | 'time';
}

/**
 * The main effect of every factor on an outcome: in grids the mean at the last value less that at the first, over ranges the slope of least
 * squares times the range. Worlds that share their luck are compared one by one (Student); the interval holds what luck and unknown
 * estimates do, not that other points might have been chosen. A time counts as whether it comes.
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
  return contrastsOf(experiment, points).map(({ weights, ...told }) => {
    const value =
      experiment.luck === 'paired'
        ? pairedValue(experiment, ran, values, weights)
        : separateValue(values, weights);
    return { ...told, outcome, form, ...value };
  });
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
