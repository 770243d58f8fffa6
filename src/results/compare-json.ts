import type { FiniteOrNull } from './run-json.ts';

/** Difference of one outcome, second scenario minus first, on the same worlds. */
export interface DifferenceJson {
  readonly form: 'probability' | 'number' | 'time';
  /** Means, or shares of worlds in which it happens. */
  readonly first: number;
  readonly second: number;
  readonly difference: number;
  readonly low: FiniteOrNull;
  readonly high: FiniteOrNull;
  readonly standardError: FiniteOrNull;
  /** One of a set of intervals that all hold at once. */
  readonly joint: { readonly low: FiniteOrNull; readonly high: FiniteOrNull };
  /** What the interval would be if the two scenarios did not share their luck. */
  readonly unpaired: { readonly low: FiniteOrNull; readonly high: FiniteOrNull };
  /** Variance of the paired difference over that of the unpaired one; below 1, sharing luck pays. */
  readonly varianceRatio: number;
  /** Shares of worlds in which the second scenario has the greater, the same, or the smaller value (or time). */
  readonly greater: number;
  readonly same: number;
  readonly smaller: number;
}

/** One scenario held against the first. */
export interface ComparisonJson {
  readonly first: string;
  readonly second: string;
  readonly worlds: number;
  readonly outcomes: Readonly<Record<string, DifferenceJson>>;
}
