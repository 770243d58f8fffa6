import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import type { FunctionFrame } from './function-frame.ts';
import {
  i32Const,
  i32Load,
  i32Pair,
  i32x4,
  i32x4ExtractLane,
  two,
  v128Load,
  v128LoadLane64,
  v128LoadLow64,
  v128Shift,
  v128Store,
  v128StoreLane64,
  when,
} from './instructions.ts';
import { OFFSET, VECTOR } from './memory-map.ts';
import type { WordsPlan } from './write-words.ts';

type Memory = Pick<Assembler<Code>, 'load' | 'gather' | 'store' | 'scatter' | 'uniform'>;

const VECTOR_SHIFT = 4;
const LANE = 8;

/** Bytes that a whole number of cells moves an address. */
const bytesOf = (moving: Code | null): Code =>
  moving === null ? i32Const(0) : i32Pair('shiftLeft', moving, i32Const(VECTOR_SHIFT));

export function memoryOf(plan: WordsPlan, frame: FunctionFrame): Memory {
  const { map } = plan;
  const at = (base: number): number => map.cells + base * VECTOR;
  return {
    load: (base, moving) => v128Load(bytesOf(moving), at(base)),
    gather: (base, places) => gathered(plan, frame, at(base), VECTOR_SHIFT, LANE, places),
    store: (base, moving, value) => v128Store(bytesOf(moving), at(base), value),
    scatter: (base, places, mask, value) => {
      const bytes = frame.slot('v128');
      const lanes = [0, 1].map((lane) =>
        when(
          i32x4ExtractLane(2 * lane, mask),
          v128StoreLane64(i32x4ExtractLane(lane, bytes.get()), LANE * lane, lane, value),
        ),
      );
      return [bytes.set(addresses(plan, at(base), VECTOR_SHIFT, places)), lanes];
    },
    uniform: (base, moving) =>
      v128Load(i32Pair('plus', i32Load(i32Const(0), OFFSET), bytesOf(moving)), map.uniforms + base * VECTOR),
  };
}

/** Where the places stand in memory: never beyond its end, whatever a lane that is not at work holds. */
function addresses({ constants, map }: WordsPlan, from: number, shift: number, places: Code): Code {
  const bytes = two(i32x4.add, v128Shift(i32x4.shiftLeft, places, shift), constants.word(from));
  return two(i32x4.least, bytes, constants.word(map.constants - VECTOR));
}

/** A double of each lane from its own place; neighbouring lanes stand `lane` bytes apart. */
export function gathered(
  plan: WordsPlan,
  frame: FunctionFrame,
  from: number,
  shift: number,
  lane: number,
  places: Code,
): Code {
  const bytes = frame.slot('v128');
  const low = v128LoadLow64(i32x4ExtractLane(0, bytes.get()), 0);
  return [
    bytes.set(addresses(plan, from, shift, places)),
    v128LoadLane64(i32x4ExtractLane(1, bytes.get()), lane, 1, low),
  ];
}
