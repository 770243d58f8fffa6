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
    gather: (base, places) => gathered(plan, at(base), VECTOR_SHIFT, LANE, places),
    store: (base, moving, value) => v128Store(bytesOf(moving), at(base), value),
    scatter: (base, places, mask, value) => {
      const bytes = frame.slot('v128');
      const lanes = [0, 1].map((lane) =>
        when(
          i32x4ExtractLane(2 * lane, mask),
          v128StoreLane64(i32x4ExtractLane(lane, bytes.get()), at(base) - VECTOR + LANE * lane, lane, value),
        ),
      );
      return [bytes.set(distances(plan, VECTOR_SHIFT, places)), lanes];
    },
    uniform: (base, moving) =>
      v128Load(i32Pair('plus', i32Load(i32Const(0), OFFSET), bytesOf(moving)), map.uniforms + base * VECTOR),
  };
}

/**
 * How far from the place before the first each place stands, in bytes: what is read of nobody (-1) stands there. However a lane that is
 * not at work is filled, it stays within the memory. The same for all that is read of one agent, so that an engine works it out once.
 */
function distances({ constants, program }: WordsPlan, shift: number, places: Code): Code {
  const bytes = v128Shift(i32x4.shiftLeft, two(i32x4.add, places, constants.word(1)), shift);
  return two(i32x4.least, bytes, constants.word(program.cells * VECTOR));
}

/** A double of each lane from its own place; neighbouring lanes stand `lane` bytes apart. */
export function gathered(plan: WordsPlan, from: number, shift: number, lane: number, places: Code): Code {
  const bytes = distances(plan, shift, places);
  const first = from - (1 << shift);
  const low = v128LoadLow64(i32x4ExtractLane(0, bytes), first);
  return v128LoadLane64(i32x4ExtractLane(1, bytes), first + lane, 1, low);
}
