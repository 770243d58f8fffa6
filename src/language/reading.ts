/** What a reading of a model offers: one world at a time, the same numbers whichever reading ran it. */

/** Looks into a world as it stands at the end of a month. Indices are the model's; `toward` is 0 for plain quantities. */
export interface WorldView {
  value(quantity: number, agent: number, toward: number): number;
  occupied(kind: number, place: number): boolean;
  /** The alternative chosen last, -1 for none. */
  choice(decision: number): number;
  odds(decision: number, alternative: number): number;
  active(entry: number): boolean;
}

/** Where a world's results go. `fans` is [fan * months + month], or null when nobody asks. */
export interface WorldRecord {
  readonly outcomes: Float64Array;
  readonly fans: Float64Array | null;
  /** Entrants of the whole world that found no place, one number a kind; absent when nobody asks. */
  readonly dropped?: Float64Array;
  /** Called after each month. */
  readonly observe?: (month: number, view: WorldView) => void;
}

export interface Reading {
  readonly engine: 'js' | 'interpreter';
  /** Runs one world from start to end. Throws NotFinite when a quantity leaves the numbers. */
  run(world: number, record: WorldRecord): void;
}

/** A maker of readings gets the run's key and the estimates of each world. */
export interface ReadingOptions {
  readonly key: Uint32Array;
  readonly estimates: (world: number) => Float64Array;
}
