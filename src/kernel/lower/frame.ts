import type { Expression, Formula, Model, Option } from '../../language/index.ts';
import type { Cells, Layout } from '../layout.ts';
import { type Index, whole } from '../program/index.ts';
import { EVERYWHERE, type Lowered, Scope } from './scope.ts';
import type { Tables } from './tables.ts';
import type { WordRows } from './words.ts';

/** A program being written: the memory, tables and words handed out so far. */
export interface Draft {
  readonly model: Model;
  readonly cells: Cells;
  readonly layout: Layout;
  readonly tables: Tables;
  readonly words: WordRows;
  /** What stays the same during a world, worked out once at its start. */
  readonly world: Scope;
  /** Cells that begin as NaN. */
  readonly noNumbers: number[];
  /** The next free number of a local or loop variable. */
  readonly fresh: () => number;
  /** How a part of a formula is worked out. */
  readonly lower: (frame: Frame, expression: Expression) => Lowered;
}

/** What a variable of a formula stands for. */
export interface Bound {
  readonly index: Index;
  readonly scope: Scope;
  /** False when it may be nobody (-1). */
  readonly sure: boolean;
  /** Set when it runs over all places of its kind: the stretch around that loop. */
  readonly around: Scope | null;
}

/** The signal that `heard` looks at while its value is worked out. */
export interface SignalParts {
  readonly cost: Formula;
  readonly valence: Formula;
  readonly surprise: Lowered;
  /** SELF is the sender and TARGET the receiver. */
  readonly bindings: ReadonlyMap<number, Bound>;
}

/** Where a formula is being worked out. */
export interface Frame {
  readonly draft: Draft;
  /** For what stays the same during a world; null while the world starts. */
  readonly world: Scope | null;
  /** The whole stretch of the procedure. */
  readonly procedure: Scope;
  /** The outermost stretch during which the memory stands still. */
  readonly floor: Scope;
  /** The innermost stretch, where statements go. */
  readonly here: Scope;
  /** The quantity that the procedure writes as it goes. */
  readonly written: number | null;
  readonly bindings: ReadonlyMap<number, Bound>;
  readonly signal: SignalParts | null;
  /** The option whose `change(q)` is meant. */
  readonly option: Option | null;
  /** In an outcome, the results of its readings. */
  readonly reduced: readonly Lowered[];
}

/** A new procedure whose formulas read a memory that stands still. */
export function openProcedure(draft: Draft, starting = false): Frame {
  const procedure = new Scope(draft.world);
  return {
    draft,
    world: starting ? null : draft.world,
    procedure,
    floor: procedure,
    here: procedure,
    written: null,
    bindings: new Map(),
    signal: null,
    option: null,
    reduced: [],
  };
}

/** The frame with a stretch inside its innermost one. */
export const inside = (frame: Frame, here: Scope = new Scope(frame.here)): Frame => ({ ...frame, here });

/** The same, and nothing that reads memory may be worked out further out. */
export function isolated(frame: Frame): Frame {
  const here = new Scope(frame.here);
  return { ...frame, here, floor: here };
}

export function bind(frame: Frame, variable: number, bound: Bound): Frame {
  return { ...frame, bindings: new Map(frame.bindings).set(variable, bound) };
}

/** Binds a variable to an agent that is the same everywhere; -1 is nobody. */
export const bindFixed = (frame: Frame, variable: number, place: number): Frame =>
  bind(frame, variable, { index: whole(place), scope: EVERYWHERE, sure: place >= 0, around: null });
