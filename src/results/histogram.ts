/** The range a quantity is declared to live in; values outside are counted, not lost. Both ends finite. */
export interface DeclaredRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Counts of values in equal bins, with what fell below and above and the extremes seen. Whole numbers only, so that
 * the bits are the same in any order of workers.
 */
export interface Histogram extends DeclaredRange {
  /** `counts[0]` = below `low`, `counts[1..bins]` = the bins, `counts[bins + 1]` = at or above `high`. */
  readonly counts: Uint32Array;
  /** `[least, most]` seen; `[Infinity, -Infinity]` while empty. */
  readonly extremes: Float64Array;
}

export const defaultBins = 1024;

/** Memory of a histogram, when it is part of a larger one: `bins + 2` zeros and two numbers. */
interface HistogramMemory {
  readonly counts: Uint32Array;
  readonly extremes: Float64Array;
}

/** An empty histogram; throws a RangeError unless low < high, both finite, and bins is a whole number above 0. */
export function newHistogram(
  { low, high }: DeclaredRange,
  bins: number = defaultBins,
  memory?: HistogramMemory,
): Histogram {
  if (!(low < high && Number.isFinite(high - low))) {
    throw new RangeError(`a histogram needs a finite range with low below high, not ${low} to ${high}`);
  }
  if (!(Number.isInteger(bins) && bins > 0)) {
    throw new RangeError(`a histogram needs a whole number of bins, at least one, not ${bins}`);
  }
  const { counts, extremes } = memory ?? {
    counts: new Uint32Array(bins + 2),
    extremes: new Float64Array(2),
  };
  extremes.set([Infinity, -Infinity]);
  return { low, high, counts, extremes };
}

/** How many bins lie inside the declared range. */
export const binsOf = (histogram: Histogram): number => histogram.counts.length - 2;

/** Width of a bin, in the unit of the quantity. */
export const binWidth = (histogram: Histogram): number =>
  (histogram.high - histogram.low) / binsOf(histogram);

/**
 * Counts values, in place; throws a RangeError on NaN. Several threads may count into shared memory at once: the numbers
 * are whole, and an extreme is the same whoever finds it first.
 */
export function countValues(histogram: Histogram, values: ArrayLike<number>): void {
  const { low, high, counts } = histogram;
  const bins = binsOf(histogram);
  const width = binWidth(histogram);
  let [least, most] = [Infinity, -Infinity];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? Number.NaN;
    if (Number.isNaN(value)) throw new RangeError('a histogram cannot count a value that is not a number');
    if (value < least) least = value;
    if (value > most) most = value;
    Atomics.add(counts, slotAt(value, low, high, bins, width), 1);
  }
  widen(histogram.extremes, 0, least, (before) => least < before);
  widen(histogram.extremes, 1, most, (before) => most > before);
}

/** Slot 0 lies below the range, the last at or above its end. */
function slotAt(value: number, low: number, high: number, bins: number, width: number): number {
  if (value < low) return 0;
  return value < high ? 1 + Math.min(bins - 1, Math.floor((value - low) / width)) : bins + 1;
}

/** The slot in which a histogram counts a value. */
export const slotOf = (histogram: Histogram, value: number): number =>
  slotAt(value, histogram.low, histogram.high, binsOf(histogram), binWidth(histogram));

/** Counts values of which only the slots and the extremes are known, as `countValues` would count the values themselves. */
export function countSlots(histogram: Histogram, slots: Uint16Array, least: number, most: number): void {
  for (const slot of slots) Atomics.add(histogram.counts, slot, 1);
  widen(histogram.extremes, 0, least, (before) => least < before);
  widen(histogram.extremes, 1, most, (before) => most > before);
}

/** Puts an extreme in place of one that it goes beyond, even while other threads do the same. */
function widen(
  extremes: Float64Array,
  place: number,
  value: number,
  isBeyond: (before: number) => boolean,
): void {
  const bits = new BigInt64Array(extremes.buffer, extremes.byteOffset, extremes.length);
  let before = extremes[place] ?? Number.NaN;
  while (isBeyond(before)) {
    const held = Atomics.compareExchange(bits, place, bitsOf(before), bitsOf(value));
    if (held === bitsOf(before)) return;
    before = floatOf(held);
  }
}

const bitsOf = (value: number): bigint => new BigInt64Array(Float64Array.of(value).buffer)[0] ?? 0n;

const floatOf = (bits: bigint): number => new Float64Array(BigInt64Array.of(bits).buffer)[0] ?? Number.NaN;
