import type { Place } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { Draw } from './draw.ts';
import type { Formula, Term } from './formula.ts';

export interface Move {
  readonly from: number;
  readonly to: number;
  /** A sure move when its condition holds; otherwise a rate per month that competes with the stage's other rates. */
  readonly sure: boolean;
  /** For a sure move the condition, for the rest the rate (negative counts as 0). */
  readonly formula: Formula;
}

/** What a quantity does each month. */
export type Rule =
  /** Constant: one formula for all agents, or one an agent (rows of `toward` agents for pairs); null where the agent's field gives it. */
  | { readonly is: 'fixed'; readonly values: readonly (Formula | null)[] }
  | { readonly is: 'once'; readonly draw: Draw }
  | { readonly is: 'draw'; readonly draw: Draw }
  | { readonly is: 'formula'; readonly terms: readonly Term[] }
  | { readonly is: 'state'; readonly terms: readonly Term[] }
  | { readonly is: 'stage'; readonly stages: readonly number[]; readonly moves: readonly Move[] };

/** Something that adds to a state's own `next`: an option's `does`. */
export interface Effect {
  readonly name: string;
  readonly decision: number;
  readonly option: number;
  /** Whose state; may be the TARGET variable. */
  readonly agent: AgentExpression;
  readonly formula: Formula;
  /** True when the state's phase runs after the decision's: then this month's choice counts, else last month's. */
  readonly sameMonth: boolean;
}

/** A timeline entry's hold on a quantity; `agent` null means every agent of the kind. */
export interface Intervention {
  readonly entry: number;
  readonly agent: number | null;
  readonly formula: Formula;
}

export type ValueType =
  | { readonly is: 'number' }
  | { readonly is: 'stage' }
  | { readonly is: 'agent'; readonly kind: number };

export interface Quantity {
  readonly index: number;
  readonly name: string;
  readonly kind: number;
  /** Pairs: one number for each agent of this kind. */
  readonly toward: number | null;
  readonly type: ValueType;
  /** Index into `phases`; null for what never changes (fixed, once). */
  readonly phase: number | null;
  readonly says: string;
  readonly unit: string;
  readonly because: readonly string[];
  readonly rule: Rule;
  readonly between: readonly [Formula, Formula] | null;
  /** The value before the first month (or at entry) for all agents; null: the rule's own, or 0 when nothing needs it. */
  readonly starts: Formula | null;
  /** Per agent: a value given in the agents block. It is the value of a fixed quantity and the start of any other. */
  readonly fields: readonly (Formula | null)[];
  readonly effects: readonly Effect[];
  readonly sets: readonly Intervention[];
  readonly adds: readonly Intervention[];
  /** Whether some formula reads last month's value, or the value at the start. */
  readonly keepsLast: boolean;
  readonly keepsStart: boolean;
  readonly place: Place;
}
