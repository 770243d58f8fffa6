/** The checked model: everything resolved to indices, nothing left to look up. Both readings start from here. */
import type { MathNode } from 'mathjs';
import type { Place } from '../text/index.ts';
import type { AgentExpression, Expression } from './expression.ts';

/** One formula: its text and tree as written (for the interpreter), and the resolved tree (for compilers). */
export interface Formula {
  readonly text: string;
  readonly node: MathNode;
  readonly expression: Expression;
  readonly place: Place;
}

/** One additive piece of a quantity. Switched off, a mechanism leaves `otherwise` (0 when absent). */
export interface Term {
  readonly name: string;
  readonly formula: Formula;
  readonly mechanism: number | null;
  readonly otherwise: Formula | null;
  readonly because: readonly string[];
}

export type DistributionName =
  | 'uniform' | 'normal' | 'lognormal' | 'bernoulli' | 'poisson' | 'negative_binomial' | 'binomial' | 'exponential'
  | 'triangular' | 'log_triangular' | 'power_law';

/** A random number with a name; `alias` is how formulas of a pick or split call the agent they run over. `site` is the stable dotted name that addresses its words. */
export type Draw =
  | { readonly is: 'simple'; readonly site: string; readonly distribution: DistributionName; readonly parameters: readonly Formula[] }
  /** An agent of `kind`, with chance in proportion to `weight` among occupied places that pass `condition`; -1 when none does. */
  | { readonly is: 'pick'; readonly site: string; readonly kind: number; readonly alias: string; readonly variable: number; readonly weight: Formula; readonly condition: Formula | null }
  /** A count shared over the agents of the quantity's `toward` kind by successive binomials in agent order; fills a whole row. */
  | { readonly is: 'split'; readonly site: string; readonly count: Formula; readonly kind: number; readonly alias: string; readonly variable: number; readonly weight: Formula }
  /** Sum of `count` draws of `each`, at most `atMost` of them; item k has a word of its own. */
  | { readonly is: 'sum_of'; readonly site: string; readonly count: Formula; readonly distribution: DistributionName; readonly parameters: readonly Formula[]; readonly atMost: number };

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

export type ValueType = { readonly is: 'number' } | { readonly is: 'stage' } | { readonly is: 'agent'; readonly kind: number };

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

/** A value given to each entrant of a pool. */
export type EntryField = { readonly quantity: number } & ({ readonly formula: Formula } | { readonly draw: Draw });

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
  /** Who chooses: an agent, or a party of its own (kind `party`). SELF in its formulas. */
  readonly actor: AgentExpression & { readonly is: 'agent' };
  readonly phase: number;
  readonly precision: Formula;
  readonly switchingCost: Formula | null;
  readonly value: readonly Term[];
  readonly options: readonly Option[];
  readonly alternatives: readonly Alternative[];
  readonly because: readonly string[];
}

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

export type WorldReducer =
  | 'final' | 'at' | 'ever' | 'always' | 'months_where' | 'first' | 'sum_over' | 'mean_over' | 'max_over' | 'min_over';

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
  readonly place: Place;
}

export interface Estimate {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  readonly unit: string;
  /** Divisor from the unit as written to the unit per month (12 for `1/year`), already applied by samplers. */
  readonly divisor: number;
  readonly prior: Prior;
  readonly because: readonly string[];
  readonly assumed: string | null;
  readonly lever: { readonly from: number; readonly to: number; readonly step: number } | null;
  readonly place: Place;
}

/** What is believed about an estimate: a number, a distribution, or a share of a Dirichlet drawn jointly. */
export type Prior =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'distribution'; readonly distribution: DistributionName; readonly parameters: readonly number[] }
  | { readonly is: 'share'; readonly simplex: string; readonly weights: readonly number[]; readonly member: number; readonly concentration: number };

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
