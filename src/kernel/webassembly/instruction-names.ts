/** What stands behind the number of an instruction. */
export type Operands =
  | 'nothing'
  | 'number'
  | 'signed'
  | 'memory'
  | 'memory and lane'
  | 'lane'
  | 'bytes'
  | 'type'
  | 'double'
  | 'two zeros';

/** An instruction as the text format writes it (WebAssembly 2.0, chapter 6), and what follows its number in the binary format. */
export interface InstructionName {
  readonly name: string;
  readonly operands: Operands;
}

const table = (
  operands: Operands,
  names: Readonly<Record<number, string>>,
): readonly (readonly [number, InstructionName])[] =>
  Object.entries(names).map(([number, name]) => [Number(number), { name, operands }]);

/** Instructions of one byte that the emitter uses. */
export const plainInstructions: ReadonlyMap<number, InstructionName> = new Map([
  ...table('type', { 2: 'block', 3: 'loop', 4: 'if' }),
  ...table('number', { 12: 'br', 13: 'br_if', 16: 'call', 32: 'local.get', 33: 'local.set' }),
  ...table('memory', { 40: 'i32.load', 43: 'f64.load', 54: 'i32.store' }),
  ...table('signed', { 65: 'i32.const' }),
  ...table('double', { 68: 'f64.const' }),
  ...table('nothing', {
    5: 'else',
    11: 'end',
    69: 'i32.eqz',
    70: 'i32.eq',
    71: 'i32.ne',
    72: 'i32.lt_s',
    74: 'i32.gt_s',
    76: 'i32.le_s',
    78: 'i32.ge_s',
    98: 'f64.ne',
    106: 'i32.add',
    107: 'i32.sub',
    108: 'i32.mul',
    113: 'i32.and',
    114: 'i32.or',
    116: 'i32.shl',
    118: 'i32.shr_u',
    183: 'f64.convert_i32_s',
  }),
]);

/** Instructions behind the byte 0xfc. */
export const bulkInstructions: ReadonlyMap<number, InstructionName> = new Map(
  table('two zeros', { 10: 'memory.copy' }),
);

/** Instructions behind the byte 0xfd. */
export const vectorInstructions: ReadonlyMap<number, InstructionName> = new Map([
  ...table('memory', {
    0: 'v128.load',
    9: 'v128.load32_splat',
    10: 'v128.load64_splat',
    11: 'v128.store',
    92: 'v128.load32_zero',
    93: 'v128.load64_zero',
  }),
  ...table('memory and lane', {
    86: 'v128.load32_lane',
    87: 'v128.load64_lane',
    90: 'v128.store32_lane',
    91: 'v128.store64_lane',
  }),
  ...table('bytes', { 13: 'i8x16.shuffle' }),
  ...table('lane', { 27: 'i32x4.extract_lane' }),
  ...table('nothing', {
    17: 'i32x4.splat',
    20: 'f64x2.splat',
    77: 'v128.not',
    78: 'v128.and',
    80: 'v128.or',
    81: 'v128.xor',
    82: 'v128.bitselect',
    83: 'v128.any_true',
    171: 'i32x4.shl',
    173: 'i32x4.shr_u',
    174: 'i32x4.add',
    181: 'i32x4.mul',
    183: 'i32x4.min_u',
    203: 'i64x2.shl',
    205: 'i64x2.shr_u',
    206: 'i64x2.add',
    248: 'i32x4.trunc_sat_f32x4_s',
    250: 'f32x4.convert_i32x4_s',
    252: 'i32x4.trunc_sat_f64x2_s_zero',
    253: 'i32x4.trunc_sat_f64x2_u_zero',
    254: 'f64x2.convert_low_i32x4_s',
    255: 'f64x2.convert_low_i32x4_u',
  }),
  ...ofLanes('f32x4', { comparisons: 0x41, ceil: 0x67, floor: 0x68, abs: 0xe0 }),
  ...ofLanes('f64x2', { comparisons: 0x47, ceil: 0x74, floor: 0x75, abs: 0xec }),
]);

/** What both precisions have, in the same order behind each other. */
function ofLanes(
  lanes: 'f32x4' | 'f64x2',
  from: { readonly comparisons: number; readonly ceil: number; readonly floor: number; readonly abs: number },
): readonly (readonly [number, InstructionName])[] {
  const row = (first: number, names: readonly (string | null)[]): readonly (readonly [number, string])[] =>
    names.flatMap((name, index) => (name === null ? [] : [[first + index, name] as const]));
  const numbered = [
    ...row(from.comparisons, ['eq', 'ne', 'lt', 'gt', 'le', 'ge']),
    ...row(from.ceil, ['ceil']),
    ...row(from.floor, ['floor']),
    ...row(from.abs, ['abs', 'neg', null, 'sqrt', 'add', 'sub', 'mul', 'div', 'min', 'max']),
  ];
  return numbered.map(([number, name]) => [number, { name: `${lanes}.${name}`, operands: 'nothing' }]);
}
