import type { Statement } from './statement.ts';
import type { Test, Value } from './value.ts';

/**
 * A function of numbers that every emitter turns into a function of its own: what src/numerics and src/chance say, for readings
 * that cannot call them. Its parameters are the locals 0, 1, ..; it reads no memory and no luck.
 */
export interface Routine {
  readonly name: string;
  readonly parameters: number;
  readonly body: readonly Statement[];
  readonly result: Value;
}

/** Writes the body of a routine, statement after statement. */
export class RoutineWriter {
  #body: Statement[] = [];
  #locals: number;

  constructor(parameters: number) {
    this.#locals = parameters;
  }

  get body(): readonly Statement[] {
    return this.#body;
  }

  /** A new local with this value to begin with. */
  let(value: Value): Local {
    const number = this.#locals;
    this.#locals += 1;
    this.#body.push({ do: 'let', local: number, value });
    return { is: 'local', local: number };
  }

  assign({ local }: Local, value: Value): void {
    this.#body.push({ do: 'assign', local, value });
  }

  when(test: Test, write: () => void): void {
    this.#body.push({ do: 'when', test, body: this.#within(write) });
  }

  while(test: Test, write: () => void): void {
    this.#body.push({ do: 'while', test, body: this.#within(write) });
  }

  #within(write: () => void): readonly Statement[] {
    const outer = this.#body;
    this.#body = [];
    write();
    const inner = this.#body;
    this.#body = outer;
    return inner;
  }
}

export type Local = Extract<Value, { is: 'local' }>;

/** A routine of `parameters` numbers, written by a function that returns its result. */
export function routine(
  name: string,
  parameters: number,
  write: (writer: RoutineWriter, ...given: readonly Local[]) => Value,
): Routine {
  const writer = new RoutineWriter(parameters);
  const given = Array.from({ length: parameters }, (_, local): Local => ({ is: 'local', local }));
  const result = write(writer, ...given);
  return { name, parameters, body: writer.body, result };
}
