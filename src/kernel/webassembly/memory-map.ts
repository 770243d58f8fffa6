import type { Program } from '../program/index.ts';
import type { Precision } from './precision.ts';
import { VECTOR } from './vector.ts';

/** Where everything stands, in bytes from 0. */
export interface MemoryMap {
  readonly cells: number;
  /** What the cells begin with. */
  readonly blank: number;
  readonly uniforms: number;
  /** Low and high halves of the site hashes of fixed rows, and of the rows of each pool. */
  readonly rows: number;
  readonly poolRows: readonly number[];
  /** By table: as numbers and as whole numbers. */
  readonly numbers: readonly number[];
  readonly wholes: readonly number[];
  /** By pool: how many places any lane takes, then the places. */
  readonly taken: ReadonlyMap<number, number>;
  readonly fans: number;
  /** First byte after all of this, where constants begin. */
  readonly constants: number;
}

/** Fixed places at the beginning. */
export const WORLDS = 0;
export const KEY = 16;
export const MONTH = 96;
export const SICK = 112;
export const WORDS = 128;
export const ITEMS = 192;
/** The month, its block of four, and the bytes from the first month's rows of words to this one's: whole numbers. */
export const WHOLE_MONTH = 256;
export const BLOCK = 260;
export const OFFSET = 264;
const FIRST_FREE = 272;

/** Rows of words that have keys of their own. */
export function fixedRows({ rows }: Program): number {
  const pooled = rows.findIndex((row) => row.key === null);
  return pooled < 0 ? rows.length : pooled;
}

/** Rows of words of one month, with one more than there are because fixed rows may be drawn two at a time. */
export const rowsOfMonth = ({ rowCount }: Program): number => rowCount + 1;

/** Four words are drawn at once: as many rows as fit beside each other for all lanes. */
export const rowsAtOnce = ({ lanes }: Precision): number => 4 / lanes;

/** How often words are drawn for so many rows. */
export const drawsOf = (precision: Precision, rows: number): number =>
  Math.ceil(rows / rowsAtOnce(precision));

/** Lays out the memory of a program. */
export function mapMemory(program: Program, precision: Precision): MemoryMap {
  let next = FIRST_FREE;
  const reserve = (bytes: number): number => {
    const at = next;
    next += Math.ceil(bytes / VECTOR) * VECTOR;
    return at;
  };
  return {
    cells: reserve(program.cells * VECTOR),
    blank: reserve(program.cells * VECTOR),
    uniforms: reserve(4 * rowsOfMonth(program) * VECTOR),
    rows: reserve(2 * VECTOR * drawsOf(precision, fixedRows(program))),
    poolRows: program.poolRows.map(({ sites }) => reserve(2 * VECTOR * drawsOf(precision, sites.length))),
    numbers: program.tables.map((table) => reserve(precision.bytes * table.length)),
    wholes: program.tables.map((table) => reserve(4 * table.length)),
    taken: new Map(program.pools.map(({ kind, places }) => [kind, reserve(4 * (places + 1))])),
    fans: reserve(program.fans.length * program.months * VECTOR),
    constants: next,
  };
}
