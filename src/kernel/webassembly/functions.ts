import type { Code } from './code.ts';
import { localGet, localSet, type ValueType } from './instructions.ts';
import type { FunctionCode } from './module.ts';

/** A variable of the function being written, with the code that reads and sets it. */
export interface Slot {
  readonly local: number;
  readonly get: () => Code;
  readonly set: (value: Code) => Code;
}

/** What the writer of a function gets: its parameters and new variables. */
export interface Writing {
  readonly parameters: readonly Slot[];
  slot(type: ValueType): Slot;
}

/** The functions of a module by name; an index is given when a name is first called or written. */
export class Functions {
  readonly #indices = new Map<string, number>();
  readonly #written: (FunctionCode | undefined)[] = [];

  index(name: string): number {
    const known = this.#indices.get(name);
    if (known !== undefined) return known;
    const index = this.#indices.size;
    this.#indices.set(name, index);
    return index;
  }

  write(
    name: string,
    signature: {
      readonly parameters?: readonly ValueType[];
      readonly result?: ValueType;
      readonly exported?: boolean;
    },
    write: (writing: Writing) => Code,
  ): void {
    const { parameters = [], result = null, exported = false } = signature;
    const locals: ValueType[] = [];
    const body = write({
      parameters: parameters.map((_, local) => slotOf(local)),
      slot: (type) => {
        locals.push(type);
        return slotOf(parameters.length + locals.length - 1);
      },
    });
    this.#written[this.index(name)] = { name, parameters, result, locals, body, exported };
  }

  /** In the order of their indices; a function that is called but not written is a fault of the emitter. */
  all(): readonly FunctionCode[] {
    return [...this.#indices].map(([name, index]) => {
      const found = this.#written[index];
      if (found === undefined) throw new Error(`nothing writes the function "${name}"`);
      return found;
    });
  }
}

const slotOf = (local: number): Slot => ({
  local,
  get: () => localGet(local),
  set: (value) => localSet(local, value),
});
