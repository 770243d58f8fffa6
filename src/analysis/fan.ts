import {
  type BinnedSeries,
  type ExactSeries,
  type FanBand,
  type FanBands,
  type FanTable,
  type FollowedQuantity,
  fanBands,
  fanShares,
  type QuantileMethod,
  quantityIndex,
  type SeriesTable,
  worldsInMonth,
} from '../results/index.ts';
import { binnedValueAtRank } from './histogram-quantile.ts';
import { at, type Numbers } from './numbers.ts';
import { type QuantileRanks, quantileRanks, valueAtRank } from './quantile.ts';
import { sortSingles } from './sort-singles.ts';

/** The value at a rank and the most by which it may be off. */
type RankReader = (rank: number) => { readonly value: number; readonly error: number };

/** Fans of every followed quantity, in the order of the table. */
export const fansOf = (series: SeriesTable): readonly FanTable[] =>
  series.quantities.map(({ name }) => fanOf(series, name));

/**
 * Quantiles over worlds of one quantity, month by month, each with its 95 % interval. From histograms, the intervals
 * are wider by half a bin, so that they hold for the exact quantiles too.
 */
export function fanOf(series: SeriesTable, name: string): FanTable {
  const index = quantityIndex(series, name);
  const quantity = series.quantities[index];
  if (quantity === undefined) throw new RangeError(`quantity ${index} is not in the table`);
  const reader = series.method === 'exact' ? exactReader(series, index) : binnedReader(series, index);
  return fanFrom(quantity, series.months, series.worlds, series.method, reader);
}

/**
 * Fan of the difference, second run minus first, world by world on the same luck; undefined when a run keeps
 * histograms only, since pairs are lost in them. Uses the worlds and months that both runs have.
 */
export function differenceFan(first: SeriesTable, second: SeriesTable, name: string): FanTable | undefined {
  if (first.method !== 'exact' || second.method !== 'exact') return undefined;
  const [one, two] = [quantityIndex(first, name), quantityIndex(second, name)];
  const quantity = first.quantities[one];
  if (quantity === undefined) throw new RangeError(`quantity ${one} is not in the table`);
  const worlds = Math.min(first.worlds, second.worlds);
  const months = Math.min(first.months, second.months);
  return fanFrom(quantity, months, worlds, 'exact', (month) => {
    const before = worldsInMonth(first, one, month);
    const after = worldsInMonth(second, two, month).subarray(0, worlds);
    return sortedReader(sortSingles(after.map((value, world) => value - at(before, world))));
  });
}

const exactReader = (series: ExactSeries, quantity: number) => (month: number) =>
  sortedReader(sortSingles(worldsInMonth(series, quantity, month)));

const sortedReader =
  (sorted: Numbers): RankReader =>
  (rank) => ({ value: valueAtRank(sorted, rank), error: 0 });

const binnedReader =
  (series: BinnedSeries, quantity: number) =>
  (month: number): RankReader => {
    const histogram = series.histograms[quantity * series.months + month];
    if (histogram === undefined)
      throw new RangeError(`no histogram for quantity ${quantity} in month ${month}`);
    return (rank) => binnedValueAtRank(histogram, rank);
  };

function fanFrom(
  { name, unit }: FollowedQuantity,
  months: number,
  worlds: number,
  method: QuantileMethod,
  readerOf: (month: number) => RankReader,
): FanTable {
  const [middle, low, high] = [emptyBands(months), emptyBands(months), emptyBands(months)];
  const ranks = fanBands.map((band): [FanBand, QuantileRanks] => [
    band,
    quantileRanks(worlds, fanShares[band]),
  ]);
  for (let month = 0; month < months; month++) {
    const read = readerOf(month);
    for (const [band, rank] of ranks) {
      const bottom = read(rank.low);
      const top = read(rank.high);
      middle[band][month] = read(rank.rank).value;
      low[band][month] = bottom.value === -Infinity ? -Infinity : bottom.value - bottom.error;
      high[band][month] = top.value === Infinity ? Infinity : top.value + top.error;
    }
  }
  return { quantity: name, unit, months, worlds, method, ...middle, low, high };
}

function emptyBands(months: number): FanBands {
  const band = () => new Float64Array(months);
  return { q05: band(), q25: band(), q50: band(), q75: band(), q95: band() };
}
