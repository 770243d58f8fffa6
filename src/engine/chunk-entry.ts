/** What a chunk of worlds came to besides its rows in the tables. Its numbers hold until the worker that ran it begins another. */
export interface ChunkEntry {
  readonly from: number;
  readonly until: number;
  /** Estimates as they were drawn: `drawn[estimate * worlds + world]`, both counted from the first of each; fixed ones too. */
  readonly drawn: Float64Array;
  /** What was counted into histograms: `counted[cell * worlds + world]`; empty where the tables keep every value. */
  readonly counted: Float64Array;
}

/** Who hears of each chunk of a span while it is run, and which chunks need not be run. */
export interface Hearing {
  readonly skips: (from: number) => boolean;
  readonly enter: (entry: ChunkEntry) => void;
}
