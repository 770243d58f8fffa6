import type { Uniforms } from './block-bootstrap.ts';
import { bootstrapped } from './bootstrapped.ts';
import type { UncertainValue } from './interval.ts';
import { expectSameLength, type Numbers } from './numbers.ts';
import { resampleCounts } from './resample-counts.ts';
import { sobolFloor } from './sobol-floor.ts';

/** An outcome over the rows of a pick-freeze design: at A, at B, and at A with one factor of B, factor after factor. */
export interface PickFrozen {
  readonly a: Numbers;
  readonly b: Numbers;
  readonly mixed: readonly Numbers[];
}

/** Shares of an outcome's variance: from a factor alone, and from all in which it has a part. */
export interface SobolIndex {
  readonly first: UncertainValue;
  readonly total: UncertainValue;
  /** What a first order comes to by noise alone, none of all factors above it in nineteen runs of twenty. */
  readonly floor: number;
}

export interface SobolIndices {
  readonly variance: number;
  /** One a factor; all 0 when the outcome never varies. */
  readonly indices: readonly SobolIndex[];
}

/**
 * Sobol's indices: first order as in Saltelli et al. 2010 (table 2, b), of values taken from their mean, total order as in Jansen 1999. Intervals
 * resample rows (percentile bootstrap); for points more even than chance they are wider than they need be.
 */
export function sobolIndices(
  { a, b, mixed }: PickFrozen,
  uniforms: Uniforms,
  resamples = RESAMPLES,
): SobolIndices {
  for (const values of [b, ...mixed]) expectSameLength(a, values);
  const terms = termsOf(a, b, mixed);
  const times = Array.from({ length: resamples }, () => resampleCounts(a.length, uniforms));
  const variance = varianceIn(terms, null);
  const variances = times.map((one) => varianceIn(terms, one));
  const index = (of: Float64Array): UncertainValue => {
    const share = (sum: number, over: number): number => (over > 0 ? sum / a.length / over : 0);
    const again = times.map((one, resample) => share(weighted(of, one), variances[resample] ?? 0));
    return bootstrapped(share(weighted(of, null), variance), Float64Array.from(again));
  };
  return {
    variance,
    indices: terms.first.map((first, factor) => ({
      first: index(first),
      total: index(terms.total[factor] ?? first),
      floor: sobolFloor(first, variance, mixed.length),
    })),
  };
}

const RESAMPLES = 500;

/** What each row adds to the sums, with values taken from the mean of A and B. */
interface Terms {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
  readonly first: readonly Float64Array[];
  readonly total: readonly Float64Array[];
}

function termsOf(a: Numbers, b: Numbers, mixed: readonly Numbers[]): Terms {
  const rows = a.length;
  const value = (of: Numbers, row: number): number => of[row] ?? Number.NaN;
  let mean = 0;
  for (let row = 0; row < rows; row += 1) mean += (value(a, row) + value(b, row)) / (2 * rows);
  const each = (term: (x: number, y: number, row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => term(value(a, row) - mean, value(b, row) - mean, row));
  return {
    sums: each((x, y) => x + y),
    squares: each((x, y) => x * x + y * y),
    first: mixed.map((of) => each((x, y, row) => y * (value(of, row) - mean - x))),
    total: mixed.map((of) =>
      each((x, _, row) => ((value(of, row) - mean - x) * (value(of, row) - mean - x)) / 2),
    ),
  };
}

/** A sum of terms, each as often as its row was drawn. */
function weighted(terms: Float64Array, times: Uint32Array | null): number {
  let sum = 0;
  for (let row = 0; row < terms.length; row += 1)
    sum += (terms[row] ?? 0) * (times === null ? 1 : (times[row] ?? 0));
  return sum;
}

/** Variance of A and B together. */
function varianceIn({ sums, squares }: Terms, times: Uint32Array | null): number {
  const count = 2 * sums.length;
  const sum = weighted(sums, times);
  return Math.max(0, (weighted(squares, times) - (sum * sum) / count) / (count - 1));
}
