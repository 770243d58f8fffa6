import type { MathNode } from 'mathjs/number';
import type { Place, ProblemDetails } from '../../text/index.ts';
import type { Names } from '../check/names.ts';
import type { AgentExpression, Expression, When } from '../expression.ts';
import type { WorldReading } from '../model/index.ts';
import type { Unit } from '../units/unit.ts';

/** Offsets of the names of one formula; parts without a name take the place of the part before them. */
export type Offsets = ReadonlyMap<MathNode, number>;

/** Where a formula stands: who `self` is, which names it may use, and whom to tell about faults. */
export interface Scope {
  /** Resolves any part of the formula; parts of parts go through it. */
  readonly resolve: (node: MathNode, scope: Scope, offsets: Offsets) => Resolved | null;
  readonly names: Names;
  /** The owner; for common quantities the one agent of `common`. */
  readonly self: AgentExpression;
  /** Further agents by name: `target`, the toward kind's name, aggregate variables. */
  readonly locals: ReadonlyMap<string, AgentExpression>;
  readonly when: When;
  /** `cost`, `valence` and `surprise` can be read (inside `heard`). */
  readonly inSignal: boolean;
  /** What cannot be asked for here, choices or signals, and why; null when both can. */
  readonly deaf: Deafness | null;
  /** `change(q)` can be read (inside a decision's value). */
  readonly inValue: boolean;
  /** Collects the reducers of an outcome; null elsewhere. */
  readonly readings: OutcomeReadings | null;
  /** Next free variable number of this formula. */
  readonly variables: { next: number };
  readonly report: (offset: number, length: number, what: string, details?: ProblemDetails) => void;
}

/** `start`: nothing was chosen or sent yet; `signal`: a signal is made of what stands, not of what is heard. */
export type Deafness = 'start' | 'signal';

export interface OutcomeReadings {
  readonly add: (
    reading: Omit<WorldReading, 'value'> & { readonly value: Expression; readonly node: unknown },
  ) => number;
  /** Month index of `2028-12` (or of a whole number); null when it is no month of the run. */
  readonly monthOf: (date: string | number) => number | null;
  readonly months: number;
  /** Told of a month or window that the run does not reach: what it is, by its offset and length. */
  readonly missed: (offset: number, length: number, what: string) => void;
}

/** What a part of a formula turned out to be. */
export type Resolved =
  | { readonly is: 'number'; readonly expression: Expression; readonly unit: Unit }
  | { readonly is: 'agent'; readonly agent: AgentExpression }
  | {
      readonly is: 'stage';
      readonly expression: Expression;
      readonly stages: ReadonlySet<number> | null;
      readonly stage: number | null;
    }
  | { readonly is: 'text'; readonly text: string };

/** What a formula is read for: its place in the file, given an offset in its text. */
export interface FormulaPlace {
  readonly at: (offset: number, length: number) => Place;
}
