import type { AgentExpression } from '../expression.ts';
import type { Formula } from './formula.ts';

export interface Sending {
  readonly signal: number;
  readonly from: AgentExpression;
  /** May be the TARGET variable of an option. */
  readonly to: AgentExpression;
}

export interface Signal {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  /** Read as the sender: SELF is the sender, TARGET the receiver (for options: the option's target). */
  readonly cost: Formula;
  readonly valence: Formula;
  /** A standing rule: sent each month that `when` holds, from each agent (SELF) to each agent (TARGET). */
  readonly rule: { readonly from: AgentSet; readonly to: AgentSet; readonly when: Formula } | null;
  readonly mechanism: number | null;
  readonly because: readonly string[];
}

/** All agents of a kind, or one of them. */
export interface AgentSet {
  readonly kind: number;
  readonly index: number | null;
}
