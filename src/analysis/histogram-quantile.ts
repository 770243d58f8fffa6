import { binsOf, binWidth, type Histogram } from '../results/index.ts';
import { at } from './numbers.ts';

/** A quantile read off bins: the exact one lies within `error` of `value`, up to a rounding. */
interface BinnedQuantile {
  readonly value: number;
  readonly error: number;
}

/** How many values a histogram has counted. */
export const countOf = (histogram: Histogram): number =>
  histogram.counts.reduce((sum, count) => sum + count, 0);

/**
 * The values at some ranks (from 1): the middle of each one's bin, cut to the extremes seen; beyond the declared range the
 * middle between the range's end and the extreme. Ranks beyond the counted values are infinite, with infinite error.
 */
export function binnedValuesAtRanks(
  histogram: Histogram,
  ranks: readonly number[],
): { readonly values: Float64Array; readonly errors: Float64Array } {
  const upTo = Float64Array.from(histogram.counts);
  for (let slot = 1; slot < upTo.length; slot++) upTo[slot] = at(upTo, slot) + at(upTo, slot - 1);
  const found = ranks.map((rank): BinnedQuantile => {
    if (rank < 1) return { value: -Infinity, error: Infinity };
    if (rank > at(upTo, upTo.length - 1)) return { value: Infinity, error: Infinity };
    return middleOf(histogram, firstAtLeast(upTo, rank));
  });
  return {
    values: Float64Array.from(found, ({ value }) => value),
    errors: Float64Array.from(found, ({ error }) => error),
  };
}

/** The first place of a rising list that holds `wanted` or more; the last place holds enough. */
function firstAtLeast(rising: Float64Array, wanted: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(rising, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function middleOf(histogram: Histogram, slot: number): BinnedQuantile {
  const { low, high, extremes } = histogram;
  const least = at(extremes, 0);
  const most = at(extremes, 1);
  const bins = binsOf(histogram);
  const edge = (bin: number) => (bin === bins ? high : low + bin * binWidth(histogram));
  const bottom = Math.max(least, slot === 0 ? least : edge(slot - 1));
  const top = Math.min(most, slot === bins + 1 ? most : edge(slot));
  if (bottom >= top) return { value: top, error: 0 };
  if (!Number.isFinite(top - bottom)) return { value: slot === 0 ? -Infinity : Infinity, error: Infinity };
  const value = bottom + (top - bottom) / 2;
  return { value, error: Math.max(top - value, value - bottom) };
}
