import type { Assembler, Variable } from '../lanes/index.ts';
import { oneLine } from '../source/one-line.ts';
import { type Code, inOneList } from './code.ts';
import { FunctionFrame } from './function-frame.ts';
import type { Writing } from './functions.ts';
import * as wasm from './instructions.ts';
import { drawsOf, keysOf, poolsOf } from './luck-codes.ts';
import { memoryOf } from './memory-codes.ts';
import { masksOf, numbersOf } from './number-codes.ts';
import { placesOf, wholesOf } from './whole-codes.ts';
import type { WordsPlan } from './write-words.ts';

/** Worlds in the lanes of WebAssembly's vectors: what the emitter asks for, as instructions. */
export function laneCodes(plan: WordsPlan): LaneCodes {
  const { precision, constants } = plan;
  const frame = new FunctionFrame();
  return {
    lanes: precision.lanes,
    ...numbersOf(precision, constants),
    ...masksOf(precision, constants),
    ...wholesOf(plan),
    ...placesOf(plan),
    ...memoryOf(plan, frame),
    ...drawsOf(plan),
    ...keysOf(plan),
    ...poolsOf(plan),
    ...flowOf(plan, frame),
    within: (writing, write) => frame.within(writing, write),
  };
}

export interface LaneCodes extends Assembler<Code> {
  /** Writes a function: variables that `write` asks for become its locals. */
  within(writing: Writing, write: (parameters: readonly Variable[]) => Code): Code;
}

type Flow = Pick<
  Assembler<Code>,
  'variable' | 'get' | 'set' | 'call' | 'sequence' | 'note' | 'when' | 'choose' | 'loop' | 'sick'
>;

function flowOf({ functions }: WordsPlan, frame: FunctionFrame): Flow {
  return {
    variable: (type) => frame.variable(type),
    get: (variable) => frame.slotOf(variable).get(),
    set: (variable, value) => frame.slotOf(variable).set(value),
    call: (routine, operands, mask) =>
      wasm.callTo(functions.index(routine), mask === null ? operands : [...operands, mask]),
    sequence: inOneList,
    note: (text) => ({ note: oneLine(text) }),
    when: wasm.when,
    choose: wasm.chooseVector,
    loop: wasm.whileLoop,
    sick: (value) => frame.sick(value),
  };
}
