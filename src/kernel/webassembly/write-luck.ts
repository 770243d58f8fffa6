import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import type { Functions } from './functions.ts';
import {
  callTo,
  i32Const,
  i32Pair,
  i32x4,
  one,
  two,
  v128,
  v128Load,
  v128Shift,
  v128Shuffle,
  v128Store,
} from './instructions.ts';
import { ITEMS, WORDS, WORLDS } from './memory-map.ts';
import type { Precision } from './precision.ts';
import { VECTOR } from './vector.ts';

/** The upper two words of a vector as its lower ones. */
const UPPER = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];

/** The random words that Threefry left, of month or item `index` of four: those of the first row, or of the second. */
export function leftWords(index: number, row: number): Code {
  const words = v128Load(i32Const(0), WORDS + VECTOR * index);
  return row === 0 ? words : v128Shuffle(UPPER, words, words);
}

/** `draw(low, high, second, keys)`: Threefry at (world, second, low, high xor key) for a key of each lane. */
export function writeDraw(functions: Functions, { keys }: Precision): void {
  functions.write('draw', { parameters: ['i32', 'i32', 'i32', 'v128'] }, ({ parameters }) => {
    const [low, high, second, key] = parameters.map((parameter) => parameter.get()) as [
      Code,
      Code,
      Code,
      Code,
    ];
    const splat = (of: Code): Code => one(i32x4.splat, of);
    const agents = two(v128.xor, splat(high), keys.words(key));
    const worlds = v128Load(i32Const(0), WORLDS);
    return callTo(functions.index('threefry'), [worlds, splat(second), splat(low), agents]);
  });
}

/** Moves the four words that Threefry left to ITEMS, as uniform numbers. */
export const keepItems = (precision: Precision, constants: Constants): Code =>
  [0, 1, 2, 3].map((index) =>
    v128Store(i32Const(0), ITEMS + VECTOR * index, precision.uniforms(constants, leftWords(index, 0))),
  );

/** Offset of the vector that belongs to a month or item, among four. */
export const ofFour = (index: Code): Code =>
  i32Pair('shiftLeft', i32Pair('and', index, i32Const(3)), i32Const(4));

/** Multipliers of the mix of two keys (src/chance/pair-key.ts). */
const FIRST_FACTOR = 0x7feb352d;
const SECOND_FACTOR = 0x846ca68b;
const GOLDEN = 0x9e3779b9;

/** `pair_key(first, second)`: the key of an ordered pair of keys. */
export function writePairKey(functions: Functions, { keys }: Precision, constants: Constants): void {
  functions.write('pair_key', { parameters: ['v128', 'v128'], result: 'v128' }, ({ parameters, slot }) => {
    const [first, second] = parameters.map((one) => one.get()) as [Code, Code];
    const word = slot('v128');
    const folded = (by: number): Code =>
      word.set(two(v128.xor, word.get(), v128Shift(i32x4.shiftRight, word.get(), by)));
    const times = (factor: number): Code => word.set(two(i32x4.times, word.get(), constants.word(factor)));
    const mixed = [folded(16), times(FIRST_FACTOR), folded(15), times(SECOND_FACTOR), folded(16)];
    const joined = two(i32x4.add, word.get(), keys.words(second));
    return [
      word.set(keys.words(first)),
      mixed,
      word.set(two(i32x4.add, joined, constants.word(GOLDEN))),
      mixed,
      keys.ofWords(word.get()),
    ];
  });
}
