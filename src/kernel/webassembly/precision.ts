import type { Routine } from '../program/index.ts';
import type { Code } from './code.ts';
import type { Constants } from './constants.ts';

/** What WebAssembly says of numbers in lanes, the same for doubles and singles but for the numbers of its operations. */
export type Operation =
  | '=='
  | '!='
  | '<'
  | '>'
  | '<='
  | '>='
  | 'ceil'
  | 'floor'
  | 'abs'
  | 'negative'
  | 'sqrt'
  | '+'
  | '-'
  | '*'
  | '/'
  | 'min'
  | 'max';

/**
 * How exactly numbers are kept, and with it how many worlds run side by side: doubles, two of them, equal to the other readings to the last
 * bit; or singles, four of them, for a quick look. Keys of agents are 32-bit words that a single cannot hold as a number, so in singles they
 * stand in cells as they are.
 */
export interface Precision {
  readonly engine: 'wasm' | 'wasm-f32';
  readonly lanes: number;
  /** Bytes of a number, and the power of two that they are. */
  readonly bytes: number;
  readonly shift: number;
  readonly operations: Readonly<Record<Operation, number>>;
  /** What is different from doubles in what is worked out by name. */
  readonly routines: readonly Routine[];
  /** A view of numbers in memory. */
  numbers(buffer: ArrayBuffer, from: number, length: number): Float64Array | Float32Array;
  constant(constants: Constants, value: number): Code;
  numbersOfWhole(whole: Code): Code;
  numbersOfPlaces(places: Code): Code;
  placesOf(numbers: Code): Code;
  exponent(constants: Constants, of: Code): Code;
  powerOfTwo(constants: Constants, of: Code): Code;
  /** Numbers in (0, 1) of random words, which stand in the first lanes of words. */
  uniforms(constants: Constants, words: Code): Code;
  /** Whether a number in memory is not 0. */
  isNotZero(at: Code, offset: number): Code;
  loadSplat(at: Code, offset: number): Code;
  loadFirst(at: Code, offset: number): Code;
  loadLane(at: Code, offset: number, lane: number, into: Code): Code;
  storeLane(at: Code, offset: number, lane: number, value: Code): Code;
  /** The lane of words in which a mask tells about a lane of numbers. */
  maskLane(lane: number): number;
  readonly keys: Keys;
}

/** How keys of agents stand among numbers. */
export interface Keys {
  /** As numbers of a table, or as the words that it also keeps. */
  readonly table: 'numbers' | 'wholes';
  constant(constants: Constants, value: number): Code;
  words(keys: Code): Code;
  ofWords(words: Code): Code;
  /** 2^31 + month 2^12 + order. */
  arrival(constants: Constants, month: Code, wholeMonth: Code, order: Code): Code;
}
