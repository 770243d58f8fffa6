import type { AgentExpression } from '../expression.ts';
import type { Formula, Term } from './formula.ts';
import type { Sending } from './signal.ts';

export interface Option {
  readonly name: string;
  readonly says: string;
  readonly cost: Formula | null;
  readonly utility: Formula | null;
  readonly allowed: Formula | null;
  readonly target: number | null;
  /** Targets that pass `where`, by place; empty for an option without target. */
  readonly targets: readonly number[];
  /** What the chooser believes the option brings: numbers per quantity and agent (`expects`, else `does`). */
  readonly changes: readonly Change[];
  readonly sends: readonly Sending[];
  readonly mechanism: number | null;
  readonly because: readonly string[];
}

export interface Change {
  readonly quantity: number;
  readonly agent: AgentExpression;
  readonly formula: Formula;
}

/** One choice out of all: an option, and its target (-1 when it has none). Sorted by option name, then target's place. */
export interface Alternative {
  readonly option: number;
  readonly target: number;
}

export interface Decision {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  /** Who chooses: an agent, or a party of its own (the last kind, without quantities). SELF in its formulas. */
  readonly actor: AgentExpression & { readonly is: 'agent' };
  readonly phase: number;
  readonly precision: Formula;
  readonly switchingCost: Formula | null;
  readonly value: readonly Term[];
  readonly options: readonly Option[];
  readonly alternatives: readonly Alternative[];
  readonly because: readonly string[];
}
