import type { Variable, VariableType } from '../lanes/index.ts';
import type { Code } from './code.ts';
import type { Slot, Writing } from './functions.ts';
import { i32Const, two, v128, v128Load, v128Store } from './instructions.ts';
import { SICK } from './memory-map.ts';

/** The function that is being written. */
export class FunctionFrame {
  #writing: Writing | null = null;
  #slots: Slot[] = [];
  /** What tells sound lanes from others, gathered over the function. */
  #sick: Slot | null = null;

  within(writing: Writing, write: (parameters: readonly Variable[]) => Code): Code {
    this.#writing = writing;
    this.#slots = [...writing.parameters];
    this.#sick = null;
    const parameters = this.#slots.map((_, number) => ({ type: 'numbers', number }) as const);
    const body = write(parameters);
    return this.#sick === null ? body : [body, reported(this.#sick)];
  }

  variable(type: VariableType): Variable {
    const number = this.#slots.length;
    this.#slots.push(this.slot(type === 'whole' ? 'i32' : 'v128'));
    return { type, number };
  }

  slot(type: 'i32' | 'v128'): Slot {
    if (this.#writing === null) throw new Error('no function is being written');
    return this.#writing.slot(type);
  }

  slotOf({ number }: Variable): Slot {
    const slot = this.#slots[number];
    if (slot === undefined) throw new Error(`this function has no variable ${number}`);
    return slot;
  }

  sick(value: Code): Code {
    this.#sick ??= this.slot('v128');
    return this.#sick.set(two(v128.or, this.#sick.get(), value));
  }
}

const reported = (sick: Slot): Code =>
  v128Store(i32Const(0), SICK, two(v128.or, v128Load(i32Const(0), SICK), sick.get()));
