import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import { i32Const, i32Pair, i32x4, one, three, two, v128, v128Load } from './instructions.ts';
import { MONTH } from './memory-map.ts';
import type { Precision } from './precision.ts';

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

export function numbersOf(precision: Precision, constants: Constants): Numbers {
  const { operations } = precision;
  return {
    constant: (value) => precision.constant(constants, value),
    month: () => v128Load(i32Const(0), MONTH),
    arithmetic: (operator, left, right) => two(operations[operator], left, right),
    negative: (of) => one(operations.negative, of),
    rounded: (name, of) => one(operations[name], of),
    extreme: (name, left, right) => two(operations[name], left, right),
    exponent: (of) => precision.exponent(constants, of),
    powerOfTwo: (of) => precision.powerOfTwo(constants, of),
    select: (mask, yes, no) => three(v128.bitselect, yes, no, mask),
    kept: (mask, value) => two(v128.and, mask, value),
    numbersOfWhole: precision.numbersOfWhole,
    numbersOfPlaces: precision.numbersOfPlaces,
  };
}

type Masks = Pick<
  Assembler<Code>,
  'compare' | 'both' | 'either' | 'not' | 'everywhere' | 'maskOfWhole' | 'any'
>;

export function masksOf({ operations }: Precision, constants: Constants): Masks {
  return {
    compare: (operator, left, right) => two(operations[operator], left, right),
    both: (left, right) => two(v128.and, left, right),
    either: (left, right) => two(v128.or, left, right),
    not: (of) => one(v128.not, of),
    everywhere: () => constants.word(-1),
    maskOfWhole: (test) => one(i32x4.splat, i32Pair('minus', i32Const(0), test)),
    any: (mask) => one(v128.anyTrue, mask),
  };
}
