import { routines } from '../routines/index.ts';
import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import {
  f64LoadIsNotZero,
  f64OfI32,
  f64x2,
  i32x4,
  i64x2,
  one,
  two,
  v128,
  v128LoadLane64,
  v128LoadLow64,
  v128LoadSplat64,
  v128Shift,
  v128StoreLane64,
} from './instructions.ts';
import type { Precision } from './precision.ts';

/** How a double is cut into exponent and mantissa, with the cut between exponents moved to sqrt(1/2). */
const TO_ROOT_HALF = 0x95f62n << 32n;
const MANTISSA_BITS = 52;
const BIAS = 1023;
/** 1.5 * 2^52: what a whole number is added to stands in the lowest bits of the sum. */
const ROUNDER = 6755399441055744;
/** 2^52, of which the lowest bits are free. */
const LARGE = 4503599627370496;
const LARGE_BITS = 0x4330000000000000n;
/** Half a word, so that no uniform number is 0 or 1; and 2^-32. */
const HALF = 0.5;
const WORD_UNIT = 2.3283064365386963e-10;

/** Two worlds of doubles: the record. */
export const doubles: Precision = {
  engine: 'wasm',
  lanes: 2,
  bytes: 8,
  shift: 3,
  operations: f64x2,
  routines,
  numbers: (buffer, from, length) => new Float64Array(buffer, from, length),
  constant: (constants, value) => constants.double(value),
  numbersOfWhole: (whole) => one(f64x2.splat, f64OfI32(whole)),
  numbersOfPlaces: (places) => one(f64x2.fromInteger, places),
  placesOf: (numbers) => one(i32x4.fromDouble, numbers),
  exponent: exponentOf,
  powerOfTwo: (constants, of) => {
    const lowest = two(f64x2['+'], of, constants.double(ROUNDER));
    const shifted = v128Shift(i64x2.shiftLeft, lowest, MANTISSA_BITS);
    return two(i64x2.add, shifted, constants.long(BigInt(BIAS) << BigInt(MANTISSA_BITS)));
  },
  // (word + 1/2) / 2^32.
  uniforms: (constants, words) => {
    const numbers = one(f64x2.fromIntegerUnsigned, words);
    return two(f64x2['*'], two(f64x2['+'], numbers, constants.double(HALF)), constants.double(WORD_UNIT));
  },
  isNotZero: f64LoadIsNotZero,
  loadSplat: v128LoadSplat64,
  loadFirst: v128LoadLow64,
  loadLane: v128LoadLane64,
  storeLane: v128StoreLane64,
  maskLane: (lane) => 2 * lane,
  keys: {
    table: 'numbers',
    constant: (constants, value) => constants.double(value),
    words: (keys) => one(i32x4.fromDoubleUnsigned, keys),
    ofWords: (words) => one(f64x2.fromIntegerUnsigned, words),
    arrival: (constants, month, _, order) => {
      const months = two(f64x2['*'], month, constants.double(4096));
      return two(f64x2['+'], two(f64x2['+'], constants.double(2147483648), months), order);
    },
  },
};

function exponentOf(constants: Constants, of: Code): Code {
  const raised = two(i64x2.add, of, constants.long(TO_ROOT_HALF));
  const biased = v128Shift(i64x2.shiftRight, raised, MANTISSA_BITS);
  const large = two(v128.or, biased, constants.long(LARGE_BITS));
  return two(f64x2['-'], large, constants.double(LARGE + BIAS));
}
