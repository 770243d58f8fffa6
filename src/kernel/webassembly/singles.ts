import { routinesInSingles } from '../routines/index.ts';
import {
  f32x4,
  i32Const,
  i32Load,
  i32Pair,
  i32x4,
  one,
  two,
  v128LoadLane32,
  v128LoadLow32,
  v128LoadSplat32,
  v128Shift,
  v128StoreLane32,
} from './instructions.ts';
import type { Precision } from './precision.ts';

/** How a single is cut into exponent and mantissa, with the cut between exponents moved to sqrt(1/2). */
const TO_ROOT_HALF = 0x4afb0d;
const MANTISSA_BITS = 23;
const BIAS = 127;
/** A uniform number takes the upper 23 bits of a word: with half a unit added it is still exact, and never 0 or 1. */
const BITS_DROPPED = 9;
const HALF = 0.5;
const UNIT = 1.1920928955078125e-7;
const MONTH_SHIFT = 12;
const ARRIVALS = 0x80000000 | 0;

/** Four worlds of singles: half of the work, and numbers that are good to about a millionth. */
export const singles: Precision = {
  engine: 'wasm-f32',
  lanes: 4,
  bytes: 4,
  shift: 2,
  operations: f32x4,
  routines: routinesInSingles,
  numbers: (buffer, from, length) => new Float32Array(buffer, from, length),
  constant: (constants, value) => constants.single(value),
  numbersOfWhole: (whole) => one(f32x4.fromInteger, one(i32x4.splat, whole)),
  numbersOfPlaces: (places) => one(f32x4.fromInteger, places),
  placesOf: (numbers) => one(i32x4.fromSingle, numbers),
  exponent: (constants, of) => {
    const raised = two(i32x4.add, of, constants.word(TO_ROOT_HALF));
    const biased = v128Shift(i32x4.shiftRight, raised, MANTISSA_BITS);
    return two(f32x4['-'], one(f32x4.fromInteger, biased), constants.single(BIAS));
  },
  powerOfTwo: (constants, of) => {
    const biased = two(i32x4.add, one(i32x4.fromSingle, of), constants.word(BIAS));
    return v128Shift(i32x4.shiftLeft, biased, MANTISSA_BITS);
  },
  uniforms: (constants, words) => {
    const numbers = one(f32x4.fromInteger, v128Shift(i32x4.shiftRight, words, BITS_DROPPED));
    return two(f32x4['*'], two(f32x4['+'], numbers, constants.single(HALF)), constants.single(UNIT));
  },
  isNotZero: (at, offset) => i32Pair('!=', i32Load(at, offset), i32Const(0)),
  loadSplat: v128LoadSplat32,
  loadFirst: v128LoadLow32,
  loadLane: v128LoadLane32,
  storeLane: v128StoreLane32,
  maskLane: (lane) => lane,
  keys: {
    table: 'wholes',
    constant: (constants, value) => constants.word(value),
    words: (keys) => keys,
    ofWords: (words) => words,
    arrival: (_, __, wholeMonth, order) => {
      const months = i32Pair('shiftLeft', wholeMonth, i32Const(MONTH_SHIFT));
      const first = one(i32x4.splat, i32Pair('or', months, i32Const(ARRIVALS)));
      return two(i32x4.add, first, one(i32x4.fromSingle, order));
    },
  },
};
