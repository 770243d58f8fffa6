import type { Place } from '../../text/index.ts';
import type { WORLD_REDUCERS } from '../reducers.ts';
import type { Formula } from './formula.ts';

export type WorldReducer = (typeof WORLD_REDUCERS)[number];

/** A reading of one formula over the months from..until (inclusive indices). `at` has from = until. */
export interface WorldReading {
  readonly reducer: WorldReducer;
  readonly value: Formula;
  readonly from: number;
  readonly until: number;
}

export interface Naive {
  readonly is: number;
  readonly because: readonly string[];
  readonly assumed: string | null;
}

export interface Outcome {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  readonly text: string;
  readonly unit: string;
  /** yes/no, a time in months (Infinity: never), or a number. */
  readonly form: 'probability' | 'time' | 'number';
  readonly readings: readonly WorldReading[];
  /** Over `reduced` nodes; a lone reducer is just `reduced 0`. */
  readonly formula: Formula;
  /** null: none known. */
  readonly naive: Naive | null;
  /** A figure for comparisons that plain summaries leave out. */
  readonly measure: boolean;
  readonly place: Place;
}
