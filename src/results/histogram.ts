/** The range a quantity is declared to live in; values outside are counted, not lost. Both ends finite. */
export interface DeclaredRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Counts of values in equal bins, with what fell below and above and the extremes seen. Whole numbers only, so that
 * merging gives the same bits in any order of workers.
 */
export interface Histogram extends DeclaredRange {
  /** `counts[0]` = below `low`, `counts[1..bins]` = the bins, `counts[bins + 1]` = at or above `high`. */
  readonly counts: Uint32Array;
  /** `[least, most]` seen; `[Infinity, -Infinity]` while empty. */
  readonly extremes: Float64Array;
}

export const defaultBins = 1024;

/** An empty histogram; throws a RangeError unless low < high, both finite, and bins is a whole number above 0. */
export function newHistogram({ low, high }: DeclaredRange, bins: number = defaultBins): Histogram {
  if (!(low < high && Number.isFinite(high - low))) {
    throw new RangeError(`a histogram needs a finite range with low below high, not ${low} to ${high}`);
  }
  if (!(Number.isInteger(bins) && bins > 0)) {
    throw new RangeError(`a histogram needs a whole number of bins, at least one, not ${bins}`);
  }
  return { low, high, counts: new Uint32Array(bins + 2), extremes: Float64Array.of(Infinity, -Infinity) };
}

/** How many bins lie inside the declared range. */
export const binsOf = (histogram: Histogram): number => histogram.counts.length - 2;

/** Width of a bin, in the unit of the quantity. */
export const binWidth = (histogram: Histogram): number =>
  (histogram.high - histogram.low) / binsOf(histogram);

/** Counts one value, in place; throws a RangeError on NaN. */
export function countValue(histogram: Histogram, value: number): void {
  if (Number.isNaN(value)) throw new RangeError('a histogram cannot count a value that is not a number');
  const { counts, extremes } = histogram;
  const slot = slotOf(histogram, value);
  counts[slot] = (counts[slot] ?? 0) + 1;
  if (value < (extremes[0] ?? Infinity)) extremes[0] = value;
  if (value > (extremes[1] ?? -Infinity)) extremes[1] = value;
}

/** Which entry of `counts` a value belongs to: 0 below the range, bins + 1 at or above its end. */
function slotOf(histogram: Histogram, value: number): number {
  if (value < histogram.low) return 0;
  const bins = binsOf(histogram);
  if (value >= histogram.high) return bins + 1;
  return 1 + Math.min(bins - 1, Math.floor((value - histogram.low) / binWidth(histogram)));
}

/** Adds the counts of `part` to `total`, in place; throws a RangeError when their ranges or bins differ. */
export function mergeHistogram(total: Histogram, part: Histogram): void {
  if (total.low !== part.low || total.high !== part.high || binsOf(total) !== binsOf(part)) {
    throw new RangeError(
      `histograms of ${total.low} to ${total.high} in ${binsOf(total)} bins and of ${part.low} to ${part.high} in ${binsOf(part)} do not add up`,
    );
  }
  part.counts.forEach((count, slot) => {
    total.counts[slot] = (total.counts[slot] ?? 0) + count;
  });
  total.extremes[0] = Math.min(total.extremes[0] ?? Infinity, part.extremes[0] ?? Infinity);
  total.extremes[1] = Math.max(total.extremes[1] ?? -Infinity, part.extremes[1] ?? -Infinity);
}
