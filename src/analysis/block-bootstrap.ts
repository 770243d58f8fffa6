import { type UncertainValue, usualLevel } from './interval.ts';
import { deviationOf, momentsOf } from './moments.ts';
import { at, type Numbers } from './numbers.ts';
import { quantileRank } from './quantile.ts';
import { sortFloats } from './sort-floats.ts';

/** A source of numbers in (0, 1); the same source gives the same interval. */
export type Uniforms = () => number;

export interface BootstrapPlan {
  /** Months in a block: long enough to hold the memory of the series. */
  readonly block: number;
  readonly resamples: number;
  readonly level?: number;
}

/**
 * A statistic of one or more series of the same months, with its interval by a moving-block bootstrap (Künsch 1989,
 * percentile ends): months are drawn in whole blocks, the same for every series, so that memory inside a block and ties
 * between the series survive.
 */
export function blockBootstrap(
  series: readonly Numbers[],
  statistic: (resampled: readonly Float64Array[]) => number,
  { block, resamples, level = usualLevel }: BootstrapPlan,
  uniforms: Uniforms,
): UncertainValue {
  const months = monthsOf(series);
  if (!(Number.isInteger(block) && block >= 1 && block <= months && resamples >= 1)) {
    throw new RangeError(`a series of ${months} months has no ${resamples} resamples of blocks of ${block}`);
  }
  const found = new Float64Array(resamples).map(() => {
    const order = blockOrder(months, block, uniforms);
    return statistic(series.map((one) => Float64Array.from(order, (month) => at(one, month))));
  });
  const sorted = sortFloats(found);
  const end = (share: number) => at(sorted, quantileRank(resamples, share) - 1);
  return {
    value: statistic(series.map((one) => Float64Array.from(one))),
    standardError: deviationOf(momentsOf(found)),
    low: end((1 - level) / 2),
    high: end((1 + level) / 2),
  };
}

function monthsOf(series: readonly Numbers[]): number {
  const months = series[0]?.length ?? 0;
  if (months === 0 || series.some(({ length }) => length !== months)) {
    throw new RangeError('a bootstrap needs series over the same months, at least one');
  }
  return months;
}

/** Months of one resample: whole blocks from random starts, the last one cut. */
export function blockOrder(months: number, block: number, uniforms: Uniforms): Uint32Array {
  const order = new Uint32Array(months);
  const starts = months - block + 1;
  for (let filled = 0; filled < months; filled += block) {
    const start = Math.min(starts - 1, Math.floor(uniforms() * starts));
    for (let step = 0; step < block && filled + step < months; step++) order[filled + step] = start + step;
  }
  return order;
}
