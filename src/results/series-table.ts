import { type DeclaredRange, defaultBins, type Histogram, newHistogram } from './histogram.ts';
import { bytesToKeep, type QuantileMethod, quantileMethod, type RunSize } from './quantile-method.ts';

/** A quantity followed over the months: its name, its unit, and the range its histogram covers. */
export interface FollowedQuantity {
  readonly name: string;
  readonly unit: string;
  readonly range: DeclaredRange;
}

interface SeriesShape {
  readonly method: QuantileMethod;
  readonly quantities: readonly FollowedQuantity[];
  readonly months: number;
  readonly worlds: number;
}

/** Every value of every world, rounded once to a 4-byte float. */
export interface ExactSeries extends SeriesShape {
  readonly method: 'exact';
  /** `values[(quantity * months + month) * worlds + world]`. */
  readonly values: Float32Array;
}

/** Counts over worlds, one histogram a quantity and month. */
export interface BinnedSeries extends SeriesShape {
  readonly method: 'histogram';
  /** `histograms[quantity * months + month]`. */
  readonly histograms: readonly Histogram[];
}

export type SeriesTable = ExactSeries | BinnedSeries;

/** An empty series table; kept values or histograms as the 256 MB rule says, shared memory when `shared`. */
export function newSeriesTable(
  quantities: readonly FollowedQuantity[],
  months: number,
  worlds: number,
  { shared = false, bins = defaultBins }: { readonly shared?: boolean; readonly bins?: number } = {},
): SeriesTable {
  const size: RunSize = { worlds, quantities: quantities.length, months };
  const room = (bytes: number) => (shared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  if (quantileMethod(size) === 'exact') {
    const values = new Float32Array(room(bytesToKeep(size)));
    return { method: 'exact', quantities, months, worlds, values };
  }
  const slots = bins + 2;
  const counts = new Uint32Array(room(4 * slots * quantities.length * months));
  const extremes = new Float64Array(room(8 * 2 * quantities.length * months));
  const histograms = quantities.flatMap(({ range }, quantity) =>
    Array.from({ length: months }, (_, month) => {
      const cell = quantity * months + month;
      return newHistogram(range, bins, {
        counts: counts.subarray(cell * slots, (cell + 1) * slots),
        extremes: extremes.subarray(2 * cell, 2 * cell + 2),
      });
    }),
  );
  return { method: 'histogram', quantities, months, worlds, histograms };
}

/** The values of all worlds of one quantity in one month: a view, not a copy. */
export function worldsInMonth(series: ExactSeries, quantity: number, month: number): Float32Array {
  const from = (quantity * series.months + month) * series.worlds;
  return series.values.subarray(from, from + series.worlds);
}

/** Place of a quantity in a series table; throws a RangeError that lists the known names when it is not there. */
export function quantityIndex(series: SeriesTable, name: string): number {
  const index = series.quantities.findIndex((quantity) => quantity.name === name);
  if (index < 0) {
    const known = series.quantities.map((quantity) => quantity.name).join(', ');
    throw new RangeError(`quantity "${name}" was not followed: this run has ${known || 'none'}`);
  }
  return index;
}
