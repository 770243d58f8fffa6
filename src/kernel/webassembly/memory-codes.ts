import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import type { FunctionFrame } from './function-frame.ts';
import {
  i32Const,
  i32Load,
  i32Pair,
  i32x4,
  i32x4ExtractLane,
  three,
  two,
  v128,
  v128Load,
  v128LoadLane64,
  v128LoadLow64,
  v128Shift,
  v128Store,
  v128StoreLane64,
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
    scatter: (base, places, mask, value) => scattered(plan, frame, at(base), places, mask, value),
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

/** Without a jump, which no processor foresees: a lane that is not at work writes what it reads. */
function scattered(
  plan: WordsPlan,
  frame: FunctionFrame,
  from: number,
  places: Code,
  mask: Code,
  value: Code,
): Code {
  const [bytes, kept] = [frame.slot('v128'), frame.slot('v128')];
  const old = gathered(plan, from, VECTOR_SHIFT, LANE, places);
  return [
    bytes.set(distances(plan, VECTOR_SHIFT, places)),
    kept.set(three(v128.bitselect, value, old, mask)),
    [0, 1].map((lane) =>
      v128StoreLane64(i32x4ExtractLane(lane, bytes.get()), from - VECTOR + LANE * lane, lane, kept.get()),
    ),
  ];
}

/** A double of each lane from its own place; neighbouring lanes stand `lane` bytes apart. */
export function gathered(plan: WordsPlan, from: number, shift: number, lane: number, places: Code): Code {
  const bytes = distances(plan, shift, places);
  const first = from - (1 << shift);
  const low = v128LoadLow64(i32x4ExtractLane(0, bytes), first);
  return v128LoadLane64(i32x4ExtractLane(1, bytes), first + lane, 1, low);
}
