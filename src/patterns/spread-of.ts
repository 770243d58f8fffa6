import { quantileRank, sortFloats } from '../analysis/index.ts';

/** Median and the middle 90 % over worlds; NaN when no world shows anything. Worlds that show nothing are left out. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: Float64Array): Spread {
  const sorted = sortFloats(values.filter((value) => !Number.isNaN(value)));
  const at = (share: number): number =>
    sorted.length === 0 ? Number.NaN : (sorted[quantileRank(sorted.length, share) - 1] ?? Number.NaN);
  return { median: at(0.5), low: at(0.05), high: at(0.95) };
}
