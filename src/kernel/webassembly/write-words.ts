import type { PoolCells, PoolRows, Program } from '../program/index.ts';
import type { Code } from './code.ts';
import type { Constants } from './constants.ts';
import type { Functions, Slot } from './functions.ts';
import {
  callTo,
  i32Const,
  i32Load,
  i32Pair,
  i32Store,
  i32x4,
  i32x4ExtractLane,
  one,
  two,
  v128,
  v128Load,
  v128Shuffle,
  v128Store,
  when,
  whileLoop,
} from './instructions.ts';
import { drawsOf, fixedRows, type MemoryMap, rowsAtOnce, rowsOfMonth, WORLDS } from './memory-map.ts';
import type { Precision } from './precision.ts';
import { VECTOR } from './vector.ts';
import { leftWords } from './write-luck.ts';

/** What the functions that draw rows of words are written from. */
export interface WordsPlan {
  readonly precision: Precision;
  readonly program: Program;
  readonly map: MemoryMap;
  readonly functions: Functions;
  readonly constants: Constants;
}

const MONTHS = [0, 1, 2, 3] as const;
/** Keys of two lanes for two rows: lanes 0, 1, 0, 1. */
const TWICE = [0, 1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3, 4, 5, 6, 7];

/** `fill(block)`: draws the uniform numbers of four months for everybody who is there. */
export function writeFill(plan: WordsPlan): void {
  const { program, functions } = plan;
  functions.write('fill', { parameters: ['i32'], exported: true }, ({ parameters, slot }) => {
    const block = parameters[0] as Slot;
    return [
      fillFixed(plan, block, slot('i32')),
      program.poolRows.map((rows, pool) => fillPool(plan, rows, pool, block, slot('i32'), slot('i32'))),
    ];
  });
}

const threefry = ({ functions }: WordsPlan, block: Slot, low: Code, high: Code): Code =>
  callTo(functions.index('threefry'), [
    v128Load(i32Const(0), WORLDS),
    one(i32x4.splat, block.get()),
    low,
    high,
  ]);

/** Bytes between one month's rows and the next's. */
const monthBytes = (program: Program): number => rowsOfMonth(program) * VECTOR;

/** Some fixed rows at a time; a row too many is drawn over where a pool follows. */
function fillFixed(plan: WordsPlan, block: Slot, draw: Slot): Code {
  const { map, program, precision, constants } = plan;
  const rows = rowsAtOnce(precision);
  const sites = i32Pair('times', draw.get(), i32Const(2 * VECTOR));
  const uniforms = i32Pair('times', draw.get(), i32Const(rows * VECTOR));
  const body = [
    threefry(plan, block, v128Load(sites, map.rows), v128Load(sites, map.rows + VECTOR)),
    MONTHS.map((month) => {
      const first = map.uniforms + month * monthBytes(program);
      return upTo(rows).map((row) => {
        const drawn = precision.uniforms(constants, leftWords(month, row));
        return v128Store(uniforms, first + row * VECTOR, drawn);
      });
    }),
    draw.set(i32Pair('plus', draw.get(), i32Const(1))),
  ];
  const draws = drawsOf(precision, fixedRows(program));
  return [draw.set(i32Const(0)), whileLoop(i32Pair('<', draw.get(), i32Const(draws)), body)];
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

function poolOf({ pools }: Program, kind: number): PoolCells {
  const found = pools.find((pool) => pool.kind === kind);
  if (found === undefined) throw new Error(`kind ${kind} has no pool`);
  return found;
}

/** The rows of each taken place; in lanes where it is free nobody reads them. */
function fillPool(
  plan: WordsPlan,
  rows: PoolRows,
  pool: number,
  block: Slot,
  order: Slot,
  place: Slot,
): Code {
  const taken = plan.map.taken.get(rows.kind) ?? 0;
  const next = i32Pair('shiftLeft', order.get(), i32Const(2));
  const body = [
    place.set(i32Load(next, taken + 4)),
    drawPlace(plan, rows, pool, block, place.get(), (row, month, uniforms) =>
      v128Store(rowBytes(place.get(), rows), rowOffset(plan, rows, row, month), uniforms),
    ),
    order.set(i32Pair('plus', order.get(), i32Const(1))),
  ];
  const test = i32Pair('<', order.get(), i32Load(i32Const(0), taken));
  return [order.set(i32Const(0)), whileLoop(test, body)];
}

/** Bytes from a pool's first row to the first of a place. */
const rowBytes = (place: Code, { sites }: PoolRows): Code =>
  i32Pair('times', place, i32Const(sites.length * VECTOR));

const rowOffset = ({ map, program }: WordsPlan, { base }: PoolRows, row: number, month: number): number =>
  map.uniforms + month * monthBytes(program) + (base + row) * VECTOR;

/** Draws all rows of a place, some at a time, and hands each month's uniform numbers on. */
function drawPlace(
  plan: WordsPlan,
  rows: PoolRows,
  pool: number,
  block: Slot,
  place: Code,
  store: (row: number, month: number, uniforms: Code) => Code,
): Code {
  const { map, program, constants, precision } = plan;
  const keys = map.cells + poolOf(program, rows.kind).keys * VECTOR;
  const held = precision.keys.words(v128Load(i32Pair('times', place, i32Const(VECTOR)), keys));
  const atOnce = rowsAtOnce(precision);
  const agents = atOnce === 1 ? held : v128Shuffle(TWICE, held, held);
  return upTo(drawsOf(precision, rows.sites.length)).map((draw) => {
    const site = (map.poolRows[pool] ?? 0) + 2 * VECTOR * draw;
    const high = two(v128.xor, v128Load(i32Const(0), site + VECTOR), agents);
    const kept = upTo(atOnce).filter((row) => atOnce * draw + row < rows.sites.length);
    return [
      threefry(plan, block, v128Load(i32Const(0), site), high),
      MONTHS.map((month) =>
        kept.map((row) =>
          store(atOnce * draw + row, month, precision.uniforms(constants, leftWords(month, row))),
        ),
      ),
    ];
  });
}

/** `rekey_K(places, mask, block)`: draws the rows of a new holder, in the lanes where there is one. */
export function writeRekey(plan: WordsPlan, rows: PoolRows, pool: number): void {
  const { functions, precision } = plan;
  const name = `rekey_${rows.kind}`;
  functions.write(name, { parameters: ['v128', 'v128', 'i32'] }, ({ parameters, slot }) => {
    const [places, mask, block] = parameters as [Slot, Slot, Slot];
    const place = slot('i32');
    return upTo(precision.lanes).map((lane) =>
      when(i32x4ExtractLane(precision.maskLane(lane), mask.get()), [
        place.set(i32x4ExtractLane(lane, places.get())),
        drawPlace(plan, rows, pool, block, place.get(), (row, month, uniforms) =>
          precision.storeLane(
            rowBytes(place.get(), rows),
            rowOffset(plan, rows, row, month) + precision.bytes * lane,
            lane,
            uniforms,
          ),
        ),
      ]),
    );
  });
}

/** `recount_K()`: lists the places that any lane takes. */
export function writeRecount({ functions, map }: WordsPlan, { kind, places, occupied }: PoolCells): void {
  const taken = map.taken.get(kind) ?? 0;
  functions.write(`recount_${kind}`, {}, ({ slot }) => {
    const [place, count] = [slot('i32'), slot('i32')];
    const cell = v128Load(i32Pair('shiftLeft', place.get(), i32Const(4)), map.cells + occupied * VECTOR);
    const body = [
      when(one(v128.anyTrue, cell), [
        i32Store(i32Pair('shiftLeft', count.get(), i32Const(2)), taken + 4, place.get()),
        count.set(i32Pair('plus', count.get(), i32Const(1))),
      ]),
      place.set(i32Pair('plus', place.get(), i32Const(1))),
    ];
    return [
      [place.set(i32Const(0)), count.set(i32Const(0))],
      whileLoop(i32Pair('<', place.get(), i32Const(places)), body),
      i32Store(i32Const(0), taken, count.get()),
    ];
  });
}
