import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import {
  f64OfI32,
  f64x2,
  i32Const,
  i32Pair,
  i32x4,
  i64x2,
  one,
  three,
  two,
  v128,
  v128Load,
  v128Shift,
} from './instructions.ts';
import { MONTH } from './memory-map.ts';

/** How a double is cut into exponent and mantissa, with the cut between exponents moved to sqrt(1/2). */
const TO_ROOT_HALF = 0x95f62n << 32n;
const MANTISSA_BITS = 52;
const BIAS = 1023;
/** 1.5 * 2^52: what a whole number is added to stands in the lowest bits of the sum. */
const ROUNDER = 6755399441055744;
/** 2^52, of which the lowest bits are free. */
const LARGE = 4503599627370496;
const LARGE_BITS = 0x4330000000000000n;

type Numbers = Pick<
  Assembler<Code>,
  | 'constant'
  | 'month'
  | 'arithmetic'
  | 'negative'
  | 'rounded'
  | 'extreme'
  | 'exponent'
  | 'powerOfTwo'
  | 'select'
  | 'kept'
  | 'numbersOfWhole'
  | 'numbersOfPlaces'
>;

export function numbersOf(constants: Constants): Numbers {
  return {
    constant: (value) => constants.double(value),
    month: () => v128Load(i32Const(0), MONTH),
    arithmetic: (operator, left, right) => two(f64x2[operator], left, right),
    negative: (of) => one(f64x2.negative, of),
    rounded: (name, of) => one(f64x2[name], of),
    extreme: (name, left, right) => two(f64x2[name], left, right),
    exponent: (of) => exponentOf(constants, of),
    powerOfTwo: (of) => {
      const lowest = two(f64x2['+'], of, constants.double(ROUNDER));
      const shifted = v128Shift(i64x2.shiftLeft, lowest, MANTISSA_BITS);
      return two(i64x2.add, shifted, constants.long(BigInt(BIAS) << BigInt(MANTISSA_BITS)));
    },
    select: (mask, yes, no) => three(v128.bitselect, yes, no, mask),
    kept: (mask, value) => two(v128.and, mask, value),
    numbersOfWhole: (whole) => one(f64x2.splat, f64OfI32(whole)),
    numbersOfPlaces: (places) => one(f64x2.fromInteger, places),
  };
}

function exponentOf(constants: Constants, of: Code): Code {
  const raised = two(i64x2.add, of, constants.long(TO_ROOT_HALF));
  const biased = v128Shift(i64x2.shiftRight, raised, MANTISSA_BITS);
  const large = two(v128.or, biased, constants.long(LARGE_BITS));
  return two(f64x2['-'], large, constants.double(LARGE + BIAS));
}

type Masks = Pick<
  Assembler<Code>,
  'compare' | 'both' | 'either' | 'not' | 'everywhere' | 'maskOfWhole' | 'any'
>;

export function masksOf(constants: Constants): Masks {
  return {
    compare: (operator, left, right) => two(f64x2[operator], left, right),
    both: (left, right) => two(v128.and, left, right),
    either: (left, right) => two(v128.or, left, right),
    not: (of) => one(v128.not, of),
    everywhere: () => constants.word(-1),
    maskOfWhole: (test) => one(i32x4.splat, i32Pair('minus', i32Const(0), test)),
    any: (mask) => one(v128.anyTrue, mask),
  };
}
