/** How quantiles over worlds are found: from every value kept, or from counts in bins. */
export type QuantileMethod = 'exact' | 'histogram';

/** What a run is asked to keep; the method depends on nothing else. */
export interface RunSize {
  readonly worlds: number;
  readonly quantities: number;
  readonly months: number;
}

/** Bytes that kept values may take: 256 MB. */
const exactBytes = 256e6;

/** Bytes of keeping every value of a run as a 4-byte float. */
export const bytesToKeep = ({ worlds, quantities, months }: RunSize): number =>
  4 * worlds * quantities * months;

/** Exact while every value fits into 256 MB, histograms beyond; a function of sizes alone. */
export const quantileMethod = (size: RunSize): QuantileMethod =>
  bytesToKeep(size) <= exactBytes ? 'exact' : 'histogram';
