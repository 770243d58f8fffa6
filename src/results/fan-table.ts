import type { QuantileMethod } from './quantile-method.ts';

/** The quantiles of a fan, from the bottom: their names and the share of worlds at or below each. */
export const fanShares = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;

export type FanBand = keyof typeof fanShares;

/** The bands from the bottom to the top. */
export const fanBands: readonly FanBand[] = ['q05', 'q25', 'q50', 'q75', 'q95'];

/** One number a month for each quantile; index = month. */
export type FanBands = { readonly [band in FanBand]: Float64Array };

/** Quantiles over worlds of one quantity, month by month, with the interval of each quantile. */
export interface FanTable extends FanBands {
  readonly quantity: string;
  readonly unit: string;
  /** How many months, as in every band. */
  readonly months: number;
  readonly worlds: number;
  readonly method: QuantileMethod;
  /** Ends of the 95 % interval of each quantile; -Infinity or Infinity where the worlds are too few to bound it. */
  readonly low: FanBands;
  readonly high: FanBands;
  /** The most by which any quantile of a month may miss the exact one; 0 when exact, Infinity when unbounded. */
  readonly error: Float64Array;
}
