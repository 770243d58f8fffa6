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
  v128Shift,
  v128Store,
} from './instructions.ts';
import { OFFSET } from './memory-map.ts';
import { VECTOR } from './vector.ts';
import type { WordsPlan } from './write-words.ts';

type Memory = Pick<Assembler<Code>, 'load' | 'gather' | 'store' | 'scatter' | 'uniform'>;

const VECTOR_SHIFT = 4;

/** Bytes that a whole number of cells moves an address. */
const bytesOf = (moving: Code | null): Code =>
  moving === null ? i32Const(0) : i32Pair('shiftLeft', moving, i32Const(VECTOR_SHIFT));

export function memoryOf(plan: WordsPlan, frame: FunctionFrame): Memory {
  const { map } = plan;
  const at = (base: number): number => map.cells + base * VECTOR;
  return {
    load: (base, moving) => v128Load(bytesOf(moving), at(base)),
    gather: (base, places) => gathered(plan, at(base), VECTOR_SHIFT, plan.precision.bytes, places),
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
  const { lanes, bytes: each, storeLane } = plan.precision;
  const [bytes, kept] = [frame.slot('v128'), frame.slot('v128')];
  const old = gathered(plan, from, VECTOR_SHIFT, each, places);
  return [
    bytes.set(distances(plan, VECTOR_SHIFT, places)),
    kept.set(three(v128.bitselect, value, old, mask)),
    Array.from({ length: lanes }, (_, lane) =>
      storeLane(i32x4ExtractLane(lane, bytes.get()), from - VECTOR + each * lane, lane, kept.get()),
    ),
  ];
}

/** A number of each lane from its own place; neighbouring lanes stand `lane` bytes apart. */
export function gathered(plan: WordsPlan, from: number, shift: number, lane: number, places: Code): Code {
  const bytes = distances(plan, shift, places);
  const first = from - (1 << shift);
  const { lanes, loadFirst, loadLane } = plan.precision;
  let found = loadFirst(i32x4ExtractLane(0, bytes), first);
  for (let own = 1; own < lanes; own += 1)
    found = loadLane(i32x4ExtractLane(own, bytes), first + own * lane, own, found);
  return found;
}
