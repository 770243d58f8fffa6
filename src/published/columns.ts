import { outcomeColumn, quantityIndex, type RunResult } from '../results/index.ts';
import { exact, type Measured, mean, variance } from './measured.ts';

/** A copy of the values of an outcome, one a world. */
export const column = (run: RunResult, outcome: string): Float64Array =>
  new Float64Array(outcomeColumn(run.outcomes, outcome).values);

/** An outcome of a model without chance: its value in the first world. */
export const onlyValueOf =
  (outcome: string) =>
  (run: RunResult): Measured =>
    exact(column(run, outcome)[0] ?? Number.NaN);

/** Mean of an outcome over worlds; of a yes or no, its share. */
export const meanOf =
  (outcome: string) =>
  (run: RunResult): Measured =>
    mean(column(run, outcome));

/** Variance of an outcome over worlds. */
export const varianceOf =
  (outcome: string) =>
  (run: RunResult): Measured =>
    variance(column(run, outcome));

/** Share of worlds in which an outcome holds. */
export const shareOf =
  (outcome: string, where: (value: number) => boolean) =>
  (run: RunResult): Measured =>
    mean(column(run, outcome).map((value) => (where(value) ? 1 : 0)));

/** Every value that a followed quantity took: month after month, the worlds of each in order. Rounded to 4-byte floats. */
export function seriesOf({ series }: RunResult, quantity: string): Float32Array {
  if (series.method !== 'exact') throw new RangeError('so many worlds are not kept one by one');
  const size = series.months * series.worlds;
  const from = quantityIndex(series, quantity) * size;
  return series.values.subarray(from, from + size);
}
