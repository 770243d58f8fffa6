import { type Key, seedKey } from '../../src/chance/index.ts';
import type { Model } from '../../src/language/index.ts';

/** Worlds 0..worlds-1, run again and again: at least `warmUp` seconds unmeasured, then at least `seconds` measured. */
export interface Order {
  readonly key: Key;
  readonly worlds: number;
  readonly warmUp: number;
  readonly seconds: number;
}

/** What an implementation found and needed. */
export interface Passes {
  /** Processor time a world and month. */
  readonly nanoseconds: number;
  /** For each world its outcomes, then its fans by [fan][month]. */
  readonly results: Float64Array;
}

/** Numbers that a world leaves in `Passes.results`. */
export const resultsAWorld = ({ outcomes, fans, calendar }: Model): number =>
  outcomes.length + fans.length * calendar.months;

/** The luck of the bench. */
export const KEY: Key = seedKey('bench');
