import { binsOf, binWidth, type Histogram } from '../results/index.ts';
import { at } from './numbers.ts';

/** A quantile read off bins: the exact one lies within `error` of `value`, up to a rounding. */
export interface BinnedQuantile {
  readonly value: number;
  readonly error: number;
}

/** How many values a histogram has counted. */
export const countOf = (histogram: Histogram): number =>
  histogram.counts.reduce((sum, count) => sum + count, 0);

/**
 * The value at a rank (from 1): the middle of its bin, cut to the extremes seen; beyond the declared range the middle
 * between the range's end and the extreme. Ranks beyond the counted values are infinite, with infinite error.
 */
export function binnedValueAtRank(histogram: Histogram, rank: number): BinnedQuantile {
  if (rank < 1) return { value: -Infinity, error: Infinity };
  let passed = 0;
  for (let slot = 0; slot < histogram.counts.length; slot++) {
    passed += at(histogram.counts, slot);
    if (passed >= rank) return middleOf(histogram, slot);
  }
  return { value: Infinity, error: Infinity };
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
