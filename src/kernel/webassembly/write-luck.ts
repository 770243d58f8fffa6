import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import type { Functions } from './functions.ts';
import {
  callTo,
  f64x2,
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
import { ITEMS, VECTOR, WORDS, WORLDS } from './memory-map.ts';

/** Half a word, so that no uniform number is 0 or 1; and 2^-32. */
const HALF = 0.5;
const WORD_UNIT = 2.3283064365386963e-10;

/** The upper two words of a vector as its lower ones. */
const UPPER = [8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15];

/** The words in the lower half of a vector as uniform numbers: (word + 1/2) / 2^32. */
export function uniformsOf(constants: Constants, words: Code): Code {
  const doubles = one(f64x2.fromIntegerUnsigned, words);
  return two(f64x2['*'], two(f64x2['+'], doubles, constants.double(HALF)), constants.double(WORD_UNIT));
}

/** The random words that Threefry left, of month or item `index` of four: those of the first row, or of the second. */
export function leftWords(index: number, row: 0 | 1): Code {
  const words = v128Load(i32Const(0), WORDS + VECTOR * index);
  return row === 0 ? words : v128Shuffle(UPPER, words, words);
}

/** `draw(low, high, second, keys)`: Threefry at (world, second, low, high xor key) for a key of each lane, a double. */
export function writeDraw(functions: Functions): void {
  functions.write('draw', { parameters: ['i32', 'i32', 'i32', 'v128'] }, ({ parameters }) => {
    const [low, high, second, keys] = parameters.map((parameter) => parameter.get()) as [
      Code,
      Code,
      Code,
      Code,
    ];
    const splat = (of: Code): Code => one(i32x4.splat, of);
    const agents = two(v128.xor, splat(high), one(i32x4.fromDoubleUnsigned, keys));
    const worlds = v128Load(i32Const(0), WORLDS);
    return callTo(functions.index('threefry'), [worlds, splat(second), splat(low), agents]);
  });
}

/** Moves the four words that Threefry left to ITEMS, as uniform numbers. */
export const keepItems = (constants: Constants): Code =>
  [0, 1, 2, 3].map((index) =>
    v128Store(i32Const(0), ITEMS + VECTOR * index, uniformsOf(constants, leftWords(index, 0))),
  );

/** Offset of the vector that belongs to a month or item, among four. */
export const ofFour = (index: Code): Code =>
  i32Pair('shiftLeft', i32Pair('and', index, i32Const(3)), i32Const(4));

/** Multipliers of the mix of two keys (src/chance/pair-key.ts). */
const FIRST_FACTOR = 0x7feb352d;
const SECOND_FACTOR = 0x846ca68b;
const GOLDEN = 0x9e3779b9;

/** `pair_key(first, second)`: the key of an ordered pair of keys, all as doubles. */
export function writePairKey(functions: Functions, constants: Constants): void {
  functions.write('pair_key', { parameters: ['v128', 'v128'], result: 'v128' }, ({ parameters, slot }) => {
    const [first, second] = parameters.map((one) => one.get()) as [Code, Code];
    const word = slot('v128');
    const folded = (by: number): Code =>
      word.set(two(v128.xor, word.get(), v128Shift(i32x4.shiftRight, word.get(), by)));
    const times = (factor: number): Code => word.set(two(i32x4.times, word.get(), constants.word(factor)));
    const mixed = [folded(16), times(FIRST_FACTOR), folded(15), times(SECOND_FACTOR), folded(16)];
    const joined = two(i32x4.add, word.get(), one(i32x4.fromDoubleUnsigned, second));
    return [
      word.set(one(i32x4.fromDoubleUnsigned, first)),
      mixed,
      word.set(two(i32x4.add, joined, constants.word(GOLDEN))),
      mixed,
      one(f64x2.fromIntegerUnsigned, word.get()),
    ];
  });
}
