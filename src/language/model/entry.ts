import type { Place } from '../../text/index.ts';
import type { Formula } from './formula.ts';
import type { Sending } from './signal.ts';

export interface Choice {
  readonly decision: number;
  readonly option: number;
  /** null: any target. */
  readonly target: number | null;
}

export interface Entry {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  /** First and last month (indices, inclusive) in which it may act. */
  readonly from: number;
  readonly until: number;
  /** Read on last month's values; null: always in its months. */
  readonly when: Formula | null;
  readonly once: boolean;
  readonly sends: readonly Sending[];
  readonly forces: readonly Choice[];
  readonly forbids: readonly Choice[];
  readonly mechanism: number | null;
  readonly because: readonly string[];
  readonly place: Place;
}
