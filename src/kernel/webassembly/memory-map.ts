import type { Program } from '../program/index.ts';

/** Bytes of a vector, which holds one number of every lane. */
export const VECTOR = 16;

/** Worlds that run side by side. */
export const LANES = 2;

/** Where everything stands, in bytes from 0. */
export interface MemoryMap {
  readonly cells: number;
  /** What the cells begin with. */
  readonly blank: number;
  readonly uniforms: number;
  /** Low and high halves of the site hashes of fixed rows, and of the rows of each pool. */
  readonly rows: number;
  readonly poolRows: readonly number[];
  /** By table: as doubles and as whole numbers. */
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

/** Rows of words of one month, with one more than there are because fixed rows are drawn two at a time. */
export const rowsOfMonth = ({ rowCount }: Program): number => rowCount + 1;

export const pairsOf = (rows: number): number => Math.ceil(rows / 2);

/** Lays out the memory of a program. */
export function mapMemory(program: Program): MemoryMap {
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
    rows: reserve(2 * VECTOR * pairsOf(fixedRows(program))),
    poolRows: program.poolRows.map(({ sites }) => reserve(2 * VECTOR * pairsOf(sites.length))),
    numbers: program.tables.map((table) => reserve(8 * table.length)),
    wholes: program.tables.map((table) => reserve(4 * table.length)),
    taken: new Map(program.pools.map(({ kind, places }) => [kind, reserve(4 * (places + 1))])),
    fans: reserve(program.fans.length * program.months * VECTOR),
    constants: next,
  };
}
