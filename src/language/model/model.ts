import type { Decision } from './decision.ts';
import type { Entry } from './entry.ts';
import type { Estimate } from './estimate.ts';
import type { Kind, Network } from './kind.ts';
import type { Outcome } from './outcome.ts';
import type { Quantity } from './quantity.ts';
import type { Signal } from './signal.ts';

export interface Mechanism {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  readonly because: readonly string[];
  readonly assumed: string | null;
  readonly expects: { readonly of: string; readonly sign: 'up' | 'down' } | null;
  /** Off in this scenario (`without`). */
  readonly off: boolean;
}

/** One step of a phase, in the order it must run. */
export type Step =
  | { readonly do: 'quantity'; readonly quantity: number }
  /** Entrants come and leavers go. */
  | { readonly do: 'members'; readonly kind: number }
  /** All of them choose at once on the state before the step. */
  | { readonly do: 'decide'; readonly decisions: readonly number[] };

export interface PhaseSchedule {
  readonly name: string;
  readonly says: string;
  readonly steps: readonly Step[];
  /** States and stages of the phase: computed on the values before any of them changes, then changed together. */
  readonly changes: readonly number[];
}

export interface Calendar {
  readonly months: number;
  /** Year and month (1-12) of month 0; null when the model counts plain months (month 0 then has month_of_year 1). */
  readonly first: { readonly year: number; readonly month: number } | null;
}

export interface Model {
  readonly title: string;
  readonly says: string;
  readonly asks: string;
  readonly expectation: string;
  readonly because: readonly string[];
  readonly calendar: Calendar;
  readonly worlds: number | null;
  readonly seed: string | null;
  readonly phases: readonly PhaseSchedule[];
  /** kinds[0] is `common` with one agent. */
  readonly kinds: readonly Kind[];
  readonly stages: readonly string[];
  readonly networks: readonly Network[];
  readonly estimates: readonly Estimate[];
  readonly mechanisms: readonly Mechanism[];
  readonly quantities: readonly Quantity[];
  readonly signals: readonly Signal[];
  readonly decisions: readonly Decision[];
  readonly timeline: readonly Entry[];
  readonly outcomes: readonly Outcome[];
  /** Reported over time: quantity and agent. */
  readonly fans: readonly { readonly name: string; readonly quantity: number; readonly agent: number }[];
  /** Order in which start values are computed (whole kinds at a time); for an entrant the same order for its own kind. */
  readonly starts: readonly number[];
}
