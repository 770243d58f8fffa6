import type { Routine, Value } from '../program/index.ts';
import type { Assembler, Variable, VariableType } from './assembler.ts';

/** What is emitted at one point of a function: where its locals stand, which lanes are at work, and what was written so far. */
export class Emission<C> {
  readonly assembler: Assembler<C>;
  readonly function: FunctionState<C>;
  /** The lanes at work; null for all of them. */
  readonly mask: Variable | null;
  readonly statements: C[] = [];
  /** What the statement at hand has worked out before, by a text that is equal for equal parts. */
  readonly #known = new Map<string, () => C>();

  constructor(assembler: Assembler<C>, state: FunctionState<C>, mask: Variable | null) {
    this.assembler = assembler;
    this.function = state;
    this.mask = mask;
  }

  write(statement: C): void {
    this.statements.push(statement);
  }

  /** Puts a value into a variable and gives what reads it, so that it can stand in several places. */
  bind(type: VariableType, value: C): { readonly variable: Variable; readonly read: () => C } {
    const { assembler } = this;
    const variable = assembler.variable(type);
    this.write(assembler.set(variable, value));
    return { variable, read: () => assembler.get(variable) };
  }

  /** `bind`, unless the statement at hand has bound the same already. */
  once(type: VariableType, key: string, code: () => C): () => C {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { read } = this.bind(type, code());
    this.#known.set(key, read);
    return read;
  }

  /** Nothing worked out so far may be relied on: a statement has changed what was read. */
  forget(): void {
    this.#known.clear();
  }

  /** The code of a value, in all lanes. */
  value(value: Value): C {
    return this.function.emitValue(this, value);
  }

  maskOrAll(): C {
    return this.mask === null ? this.assembler.everywhere() : this.assembler.get(this.mask);
  }

  /** What a stretch within this one writes, at work in the lanes of `mask`. */
  inside(mask: Variable | null, write: (inner: Emission<C>) => void): C {
    const inner = new Emission(this.assembler, this.function, mask);
    write(inner);
    return this.assembler.sequence(inner.statements);
  }
}

/** What all stretches of a function share. */
export interface FunctionState<C> {
  readonly locals: Map<number, { readonly variable: Variable; readonly mask: Variable | null }>;
  /** Where a loop stands: a variable, or the step itself where steps are written one after the other. */
  readonly loops: Map<number, Variable | number>;
  /** Locals that nothing reads once a lane has left the loop that assigns them: they need not be kept. */
  readonly passing: ReadonlySet<number>;
  /** Number of the next local that the program itself does not name: below 0. */
  next: number;
  readonly program: ProgramFacts;
  readonly emitValue: (emission: Emission<C>, value: Value) => C;
}

/** What emitting needs to know of the program around. */
export interface ProgramFacts {
  readonly switches: { readonly from: number; readonly count: number };
  readonly routines: ReadonlyMap<string, Routine>;
  /** Routines that take the mask of the lanes at work, because they loop. */
  readonly masked: ReadonlySet<string>;
}

export const newFunction = <C>(
  program: ProgramFacts,
  emitValue: FunctionState<C>['emitValue'],
  passing: ReadonlySet<number> = new Set(),
): FunctionState<C> => ({ locals: new Map(), loops: new Map(), passing, next: -1, program, emitValue });
