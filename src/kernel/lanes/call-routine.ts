import type { Value } from '../program/index.ts';
import type { Emission } from './emission.ts';

/** Calls a routine; one that loops is told which lanes are at work. */
export function callRoutine<C>(emission: Emission<C>, name: string, operands: readonly Value[]): C {
  const { program } = emission.function;
  if (!program.routines.has(name)) throw new Error(`there is no routine "${name}"`);
  const codes = operands.map((operand) => emission.value(operand));
  return emission.assembler.call(name, codes, program.masked.has(name) ? emission.maskOrAll() : null);
}
