/** What closed form says of a distribution: its moments, and its distribution function or, for counts, its masses. */
export interface Law {
  readonly mean: number;
  readonly variance: number;
  /** Chance of a value at or below x, for values of a continuum. */
  readonly cumulative?: (x: number) => number;
  /** Chances of 0, 1, 2 .. until next to nothing is left, for counts. */
  readonly masses?: readonly number[];
}
