import type { CountPersistence } from '../analysis/index.ts';

/** What one world shows of one figure, in the form the record had when its statistic was taken. */
export type Observation =
  /** Values at equal steps, and the values beside them where two series are compared. */
  | { readonly is: 'series'; readonly values: Float64Array; readonly beside?: Float64Array }
  /** Single cases without an order, such as deaths of each deadly event or sizes of deals. */
  | { readonly is: 'cases'; readonly values: Float64Array }
  | { readonly is: 'part'; readonly part: number; readonly whole: number }
  | { readonly is: 'count'; readonly count: number; readonly years: number }
  /** A self-exciting count fitted to a series. */
  | { readonly is: 'fit'; readonly fit: CountPersistence };

export const series = (values: Float64Array, beside?: Float64Array): Observation =>
  beside === undefined ? { is: 'series', values } : { is: 'series', values, beside };

export const cases = (values: ArrayLike<number>): Observation => ({
  is: 'cases',
  values: Float64Array.from(values),
});
