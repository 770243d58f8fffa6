import type { Counterfactual } from './counterfactual.ts';

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
  /** States to be filled as the world comes by them; absent when nobody asks. */
  readonly states?: readonly WorldState[];
}

/** All that later months read of the past, after `months` months (at least one) of a world. */
export interface WorldState {
  readonly months: number;
  /** As many doubles as the reading's `cells`; means something to the same reading of the same model only. */
  readonly memory: Float64Array;
}

/** How a world runs otherwise than from its start and as its model says. */
export interface Branch {
  readonly otherwise: readonly Counterfactual[];
  /**
   * A state that this world has reached under the same counterfactuals (those that begin later make no difference): the months before are
   * neither run nor recorded, the rest is the same to the last bit. null: from the start.
   */
  readonly since: WorldState | null;
}

export interface Reading {
  readonly engine: 'js' | 'interpreter' | 'wasm' | 'wasm-f32';
  /** Doubles of a world's state; 0 for a reading that plays a world again from its start instead. */
  readonly cells: number;
  /** Runs one world to its end, from its start unless a branch says otherwise. Throws NotFinite when a quantity leaves the numbers. */
  run(world: number, record: WorldRecord, branch?: Branch): void;
  /** For a reading that runs several worlds at once. */
  readonly pack?: Pack;
}

/** Neighbouring worlds run side by side, each as if it ran alone. */
export interface Pack {
  /** How many at most. */
  readonly worlds: number;
  /** Runs worlds `first`, `first` + 1, .., one a record. Throws what the first failing of them throws. */
  run(first: number, records: readonly WorldRecord[], branches?: readonly Branch[]): void;
}

/** A maker of readings gets the run's key and the estimates of each world. */
export interface ReadingOptions {
  readonly key: Uint32Array;
  readonly estimates: (world: number) => Float64Array;
}
