import type { Assembler } from '../lanes/index.ts';
import type { Code } from './code.ts';
import { i32Const, i32IsZero, i32Load, i32Pair, i32x4, one, two, v128Shift } from './instructions.ts';
import { gathered } from './memory-codes.ts';
import { WHOLE_MONTH } from './memory-map.ts';
import { VECTOR } from './vector.ts';
import type { WordsPlan } from './write-words.ts';

type Wholes = Pick<
  Assembler<Code>,
  | 'whole'
  | 'wholeMonth'
  | 'wholePlus'
  | 'wholeTimes'
  | 'wholeCompare'
  | 'wholeBoth'
  | 'wholeEither'
  | 'wholeNot'
  | 'wholeIsFourth'
  | 'isSwitchedOn'
  | 'listed'
>;

type Places = Pick<
  Assembler<Code>,
  'entry' | 'entryAtPlaces' | 'placesOf' | 'placesOfWhole' | 'placesPlus' | 'placesTimes'
>;

/** A whole number in memory at base + 4 index; an index known beforehand moves the base. */
export const times = (of: Code, factor: number): Code =>
  factor === 1 ? of : i32Pair('times', of, i32Const(factor));

export function wholesOf({ map, precision }: WordsPlan): Wholes {
  return {
    whole: i32Const,
    wholeMonth: () => i32Load(i32Const(0), WHOLE_MONTH),
    wholePlus: (left, right) => i32Pair('plus', left, right),
    wholeTimes: times,
    wholeCompare: (operator, left, right) => i32Pair(operator, left, right),
    wholeBoth: (left, right) => i32Pair('and', left, right),
    wholeEither: (left, right) => i32Pair('or', left, right),
    wholeNot: i32IsZero,
    wholeIsFourth: (of) => i32IsZero(i32Pair('and', of, i32Const(3))),
    isSwitchedOn: (cell) => precision.isNotZero(i32Const(0), map.cells + cell * VECTOR),
    listed: (table, index) => i32Load(times(index, 4), map.wholes[table] ?? 0),
  };
}

export function placesOf(plan: WordsPlan): Places {
  const { map, constants, precision } = plan;
  return {
    entry: (table, index) => precision.loadSplat(times(index, precision.bytes), map.numbers[table] ?? 0),
    entryAtPlaces: (table, places) => gathered(plan, map.numbers[table] ?? 0, precision.shift, 0, places),
    placesOf: precision.placesOf,
    placesOfWhole: (whole) => one(i32x4.splat, whole),
    placesPlus: (left, right) => two(i32x4.add, left, right),
    placesTimes: (places, factor) => {
      if (factor === 1) return places;
      const isPowerOfTwo = (factor & (factor - 1)) === 0;
      return isPowerOfTwo
        ? v128Shift(i32x4.shiftLeft, places, 31 - Math.clz32(factor))
        : two(i32x4.times, places, constants.word(factor));
    },
  };
}
