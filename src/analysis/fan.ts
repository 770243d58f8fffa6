import {
  type BinnedSeries,
  type ExactSeries,
  type FanBands,
  type FanTable,
  fanBands,
  fanShares,
  type QuantileMethod,
  quantityIndex,
  type SeriesTable,
  worldsInMonth,
} from '../results/index.ts';
import { binnedValuesAtRanks } from './histogram-quantile.ts';
import { at } from './numbers.ts';
import { quantileRanks } from './quantile.ts';
import { rankReader } from './rank-reader.ts';

/** The values at some ranks, and the most by which each may be off. */
interface RankedValues {
  readonly values: Float64Array;
  readonly errors: Float64Array;
}

/** Reads the ranks of a fan off the worlds of one quantity in one month. */
type MonthReader = (quantity: number, month: number) => RankedValues;

/** Fans of every followed quantity, in the order of the table. */
export function fansOf(series: SeriesTable): readonly FanTable[] {
  const reader = readerOf(series);
  return series.quantities.map((_, index) => fanAt(series, index, reader));
}

/**
 * Quantiles over worlds of one quantity, month by month, each with its 95 % interval. From histograms, the intervals
 * are wider by half a bin, so that they hold for the exact quantiles too.
 */
export const fanOf = (series: SeriesTable, name: string): FanTable =>
  fanAt(series, quantityIndex(series, name), readerOf(series));

/**
 * Fan of the difference, second run minus first, world by world on the same luck; undefined when a run keeps
 * histograms only, since pairs are lost in them. Uses the worlds and months that both runs have.
 */
export function differenceFan(first: SeriesTable, second: SeriesTable, name: string): FanTable | undefined {
  if (first.method !== 'exact' || second.method !== 'exact') return undefined;
  const [one, two] = [quantityIndex(first, name), quantityIndex(second, name)];
  const worlds = Math.min(first.worlds, second.worlds);
  const months = Math.min(first.months, second.months);
  const read = rankReader(worlds, ranksFor(worlds));
  return fanAt({ ...first, months, worlds }, one, (_, month) => {
    const before = worldsInMonth(first, one, month);
    const after = worldsInMonth(second, two, month).subarray(0, worlds);
    return exactly(read(after.map((value, world) => value - at(before, world))));
  });
}

/** For each band from the bottom: the rank below its interval, its own, and the one above. */
const ranksFor = (worlds: number): readonly number[] =>
  fanBands.flatMap((band) => {
    const { low, rank, high } = quantileRanks(worlds, fanShares[band]);
    return [low, rank, high];
  });

const readerOf = (series: SeriesTable): MonthReader =>
  series.method === 'exact' ? exactReader(series) : binnedReader(series);

function exactReader(series: ExactSeries): MonthReader {
  const read = rankReader(series.worlds, ranksFor(series.worlds));
  return (quantity, month) => exactly(read(worldsInMonth(series, quantity, month)));
}

const exactly = (values: Float64Array): RankedValues => ({
  values,
  errors: new Float64Array(values.length),
});

function binnedReader(series: BinnedSeries): MonthReader {
  const ranks = ranksFor(series.worlds);
  return (quantity, month) => {
    const histogram = series.histograms[quantity * series.months + month];
    if (histogram === undefined)
      throw new RangeError(`no histogram for quantity ${quantity} in month ${month}`);
    return binnedValuesAtRanks(histogram, ranks);
  };
}

interface FanShape {
  readonly quantities: SeriesTable['quantities'];
  readonly months: number;
  readonly worlds: number;
  readonly method: QuantileMethod;
}

function fanAt({ quantities, months, worlds, method }: FanShape, index: number, read: MonthReader): FanTable {
  const quantity = quantities[index];
  if (quantity === undefined) throw new RangeError(`quantity ${index} is not in the table`);
  const [middle, low, high] = [emptyBands(months), emptyBands(months), emptyBands(months)];
  const error = new Float64Array(months);
  for (let month = 0; month < months; month++) {
    const { values, errors } = read(index, month);
    fanBands.forEach((band, place) => {
      const [below, own, above] = [3 * place, 3 * place + 1, 3 * place + 2];
      middle[band][month] = at(values, own);
      low[band][month] = lowered(at(values, below), at(errors, below));
      high[band][month] = -lowered(-at(values, above), at(errors, above));
      error[month] = Math.max(at(error, month), at(errors, own));
    });
  }
  return {
    quantity: quantity.name,
    unit: quantity.unit,
    months,
    worlds,
    method,
    ...middle,
    low,
    high,
    error,
  };
}

/** An end that nothing bounds stays where it is. */
const lowered = (value: number, error: number): number => (value === -Infinity ? value : value - error);

function emptyBands(months: number): FanBands {
  const band = () => new Float64Array(months);
  return { q05: band(), q25: band(), q50: band(), q75: band(), q95: band() };
}
