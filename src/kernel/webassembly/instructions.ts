import { type Code, signed, unsigned } from './code.ts';

/** Instructions of WebAssembly that the emitter uses (specification 2.0, binary format), as makers of code. */

export const types = { i32: 0x7f, v128: 0x7b } as const;
export type ValueType = keyof typeof types;

export const i32Const = (value: number): Code => [0x41, signed(value)];
export const localGet = (local: number): Code => [0x20, unsigned(local)];
export const localSet = (local: number, value: Code): Code => [value, 0x21, unsigned(local)];
export const callTo = (index: number, operands: readonly Code[]): Code => [operands, 0x10, unsigned(index)];

/** i32 operators of two operands. */
export const i32 = {
  '==': 0x46,
  '!=': 0x47,
  '<': 0x48,
  '>': 0x4a,
  '<=': 0x4c,
  '>=': 0x4e,
  plus: 0x6a,
  minus: 0x6b,
  times: 0x6c,
  and: 0x71,
  or: 0x72,
  shiftLeft: 0x74,
  shiftRight: 0x76,
} as const;

export const i32Pair = (operator: keyof typeof i32, left: Code, right: Code): Code => [
  left,
  right,
  i32[operator],
];
export const i32IsZero = (of: Code): Code => [of, 0x45];

const memory = (align: number, offset: number): Code => [unsigned(align), unsigned(offset)];
export const i32Load = (at: Code, offset: number): Code => [at, 0x28, memory(2, offset)];
export const i32Store = (at: Code, offset: number, value: Code): Code => [at, value, 0x36, memory(2, offset)];

/** A 32-bit integer as a double. */
export const f64OfI32 = (of: Code): Code => [of, 0xb7];

/** Whether a double in memory is not 0. */
export const f64LoadIsNotZero = (at: Code, offset: number): Code => [
  at,
  0x2b,
  memory(3, offset),
  0x44,
  [0, 0, 0, 0, 0, 0, 0, 0],
  0x62,
];

const vector = (operation: number): Code => [0xfd, unsigned(operation)];

export const v128Load = (at: Code, offset: number): Code => [at, vector(0x00), memory(4, offset)];
export const v128Store = (at: Code, offset: number, value: Code): Code => [
  at,
  value,
  vector(0x0b),
  memory(4, offset),
];
export const v128LoadSplat32 = (at: Code, offset: number): Code => [at, vector(0x09), memory(2, offset)];
export const v128LoadLow32 = (at: Code, offset: number): Code => [at, vector(0x5c), memory(2, offset)];
export const v128LoadLane32 = (at: Code, offset: number, lane: number, into: Code): Code => [
  at,
  into,
  vector(0x56),
  memory(2, offset),
  lane,
];
export const v128StoreLane32 = (at: Code, offset: number, lane: number, value: Code): Code => [
  at,
  value,
  vector(0x5a),
  memory(2, offset),
  lane,
];
export const v128LoadSplat64 = (at: Code, offset: number): Code => [at, vector(0x0a), memory(3, offset)];
export const v128LoadLow64 = (at: Code, offset: number): Code => [at, vector(0x5d), memory(3, offset)];
export const v128LoadLane64 = (at: Code, offset: number, lane: number, into: Code): Code => [
  at,
  into,
  vector(0x57),
  memory(3, offset),
  lane,
];
export const v128StoreLane64 = (at: Code, offset: number, lane: number, value: Code): Code => [
  at,
  value,
  vector(0x5b),
  memory(3, offset),
  lane,
];
export const i32x4ExtractLane = (lane: number, of: Code): Code => [of, vector(0x1b), lane];
export const v128Shift = (operation: number, of: Code, by: number): Code => [
  of,
  i32Const(by),
  vector(operation),
];
/** Bytes of two vectors by number: 0 to 15 of the first, 16 to 31 of the second. */
export const v128Shuffle = (bytes: readonly number[], left: Code, right: Code): Code => [
  left,
  right,
  vector(0x0d),
  bytes,
];
export const one = (operation: number, of: Code): Code => [of, vector(operation)];
export const two = (operation: number, left: Code, right: Code): Code => [left, right, vector(operation)];
export const three = (operation: number, first: Code, second: Code, third: Code): Code => [
  first,
  second,
  third,
  vector(operation),
];

/** Numbers of vector operations, by what they do. */
export const v128 = {
  not: 0x4d,
  and: 0x4e,
  or: 0x50,
  xor: 0x51,
  bitselect: 0x52,
  anyTrue: 0x53,
} as const;

export const i32x4 = {
  splat: 0x11,
  add: 0xae,
  times: 0xb5,
  shiftLeft: 0xab,
  shiftRight: 0xad,
  least: 0xb7,
  fromSingle: 0xf8,
  fromDouble: 0xfc,
  fromDoubleUnsigned: 0xfd,
} as const;

export const i64x2 = { shiftLeft: 0xcb, shiftRight: 0xcd, add: 0xce } as const;

export const f32x4 = {
  '==': 0x41,
  '!=': 0x42,
  '<': 0x43,
  '>': 0x44,
  '<=': 0x45,
  '>=': 0x46,
  ceil: 0x67,
  floor: 0x68,
  abs: 0xe0,
  negative: 0xe1,
  sqrt: 0xe3,
  '+': 0xe4,
  '-': 0xe5,
  '*': 0xe6,
  '/': 0xe7,
  min: 0xe8,
  max: 0xe9,
  fromInteger: 0xfa,
} as const;

export const f64x2 = {
  splat: 0x14,
  '==': 0x47,
  '!=': 0x48,
  '<': 0x49,
  '>': 0x4a,
  '<=': 0x4b,
  '>=': 0x4c,
  ceil: 0x74,
  floor: 0x75,
  abs: 0xec,
  negative: 0xed,
  sqrt: 0xef,
  '+': 0xf0,
  '-': 0xf1,
  '*': 0xf2,
  '/': 0xf3,
  min: 0xf4,
  max: 0xf5,
  fromInteger: 0xfe,
  fromIntegerUnsigned: 0xff,
} as const;

const NOTHING = 0x40;
const BLOCK = 0x02;
const LOOP = 0x03;
const IF = 0x04;
const ELSE = 0x05;
const END = 0x0b;

export const when = (test: Code, body: Code): Code => [test, IF, NOTHING, body, END];
export const chooseVector = (test: Code, yes: Code, no: Code): Code => [
  test,
  IF,
  types.v128,
  yes,
  ELSE,
  no,
  END,
];
/** While the test holds: the body. */
export const whileLoop = (test: Code, body: Code): Code => [
  [BLOCK, NOTHING, LOOP, NOTHING],
  [i32IsZero(test), 0x0d, unsigned(1)],
  body,
  [0x0c, unsigned(0)],
  [END, END],
];
export const memoryCopy = (to: Code, from: Code, length: Code): Code => [to, from, length, 0xfc, 0x0a, 0, 0];
export const END_OF_FUNCTION = END;
