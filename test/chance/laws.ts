/** What closed form says of one draw: its moments, and its distribution function or, for counts, its masses from 0 up. */
export type Law = {
  readonly name: string;
  readonly draw: (u: number) => number;
  readonly mean: number;
  readonly variance: number;
  /** Share at or below x, for values of a continuum. */
  readonly share?: (x: number) => number;
  /** Chances of 0, 1, 2, .. until what is left is below 1e-12, for counts. */
  readonly masses?: readonly number[];
};
