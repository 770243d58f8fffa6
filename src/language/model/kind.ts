import type { Draw } from './draw.ts';
import type { Formula } from './formula.ts';

/** A value given to each entrant of a pool. */
export type EntryField = { readonly quantity: number } & (
  | { readonly formula: Formula }
  | { readonly draw: Draw }
);

export interface Pool {
  readonly phase: number;
  readonly count: Draw;
  readonly atMost: number;
  readonly fields: readonly EntryField[];
  /** Read on last month's values; true frees the place. */
  readonly leaves: Formula | null;
  /** Places 0..named-1 belong to named agents for ever; entrants take the lowest free place after them. */
  readonly named: number;
}

export interface Kind {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  /** Number of places. Without a pool all are occupied for ever. */
  readonly size: number;
  /** Stable names, one a place; entrants' places are called `project_11` and so on. */
  readonly agents: readonly string[];
  readonly pool: Pool | null;
}

/** A fixed many-valued link between agents of one kind: for agent i, members[i] in order. */
export interface Network {
  readonly name: string;
  readonly kind: number;
  readonly members: readonly (readonly number[])[];
}
