import { createHash } from 'node:crypto';
import type { ChunkEntry, Tables } from '../../engine/index.ts';
import { type Histogram, slotOf } from '../../results/index.ts';
import type { RecordShape } from './record-shape.ts';

/** What a chunk came to, as it is written down the moment it is done. Arrays of several columns stand column after column. */
export interface ChunkRecord {
  readonly from: number;
  readonly worlds: number;
  /** `outcomes[outcome * worlds + world]`. */
  readonly outcomes: Float64Array;
  /** `dropped[pool * worlds + world]`. */
  readonly dropped: Uint32Array;
  /** `drawn[estimate * worlds + world]`, those that differ between worlds. */
  readonly drawn: Float64Array;
  /** Every value of every month, `kept[cell * worlds + world]`: of all worlds, or where months are counted of those whose paths are kept. */
  readonly kept: Float32Array;
  /** The bins its months were counted in, `slots[cell * worlds + world]`, and the extremes of each cell; empty where values are kept. */
  readonly slots: Uint16Array;
  readonly extremes: Float64Array;
}

const MAGIC = 0x4b_48_43_54;

/** Bytes before the arrays: magic, first world, worlds, bytes that follow; then the SHA-256 of these and of what follows. */
const HEAD = 16;
const HEADER = HEAD + 32;

/** Reads a chunk out of the tables, right after it was run. */
export function recordOf(shape: RecordShape, tables: Tables, entry: ChunkEntry): ChunkRecord {
  const { from, until, drawn } = entry;
  const worlds = until - from;
  const first = from - (tables.first ?? 0);
  const outcomes = new Float64Array(shape.forms.length * worlds);
  tables.outcomes.columns.forEach((column, place) => {
    // Minus zero counts as zero, as in the hash of all worlds.
    for (let row = 0; row < worlds; row += 1)
      outcomes[place * worlds + row] = (column[first + row] ?? Number.NaN) + 0;
  });
  const dropped = new Uint32Array(shape.pools.length * worlds);
  shape.pools.forEach((kind, place) => {
    dropped.set(tables.dropped.columns[kind]?.subarray(first, first + worlds) ?? [], place * worlds);
  });
  const own = new Float64Array(shape.drawn.length * worlds);
  shape.drawn.forEach((estimate, place) => {
    own.set(drawn.subarray(estimate * worlds, (estimate + 1) * worlds), place * worlds);
  });
  return { from, worlds, outcomes, dropped, drawn: own, ...monthsOf(shape, tables, entry) };
}

type Months = Pick<ChunkRecord, 'kept' | 'slots' | 'extremes'>;

function monthsOf({ cells, paths }: RecordShape, { series }: Tables, entry: ChunkEntry): Months {
  const { from, until, counted } = entry;
  const worlds = until - from;
  if (series.method === 'exact') {
    const kept = new Float32Array(cells * worlds);
    for (let cell = 0; cell < cells; cell += 1)
      kept.set(
        series.values.subarray(cell * series.worlds + from, cell * series.worlds + until),
        cell * worlds,
      );
    return { kept, slots: new Uint16Array(), extremes: new Float64Array() };
  }
  const whole = from < paths ? Float32Array.from(counted) : new Float32Array();
  return { kept: whole, ...binned(series.histograms, counted, worlds) };
}

function binned(histograms: readonly Histogram[], counted: Float64Array, worlds: number) {
  const slots = new Uint16Array(counted.length);
  const extremes = new Float64Array(2 * histograms.length);
  histograms.forEach((histogram, cell) => {
    let [least, most] = [Infinity, -Infinity];
    for (let place = cell * worlds; place < (cell + 1) * worlds; place += 1) {
      const value = counted[place] ?? Number.NaN;
      slots[place] = slotOf(histogram, value);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    extremes.set([least, most], 2 * cell);
  });
  return { slots, extremes };
}

/** A record as bytes, with what tells later whether they are whole. */
export function recordBytes(record: ChunkRecord): Uint8Array {
  const arrays = arraysOf(record).map(
    (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
  );
  const length = arrays.reduce((sum, { length: bytes }) => sum + bytes, 0);
  const bytes = new Uint8Array(HEADER + length);
  const view = new DataView(bytes.buffer);
  [MAGIC, record.from, record.worlds, length].forEach((word, place) => {
    view.setUint32(4 * place, word, true);
  });
  let at = HEADER;
  for (const array of arrays) {
    bytes.set(array, at);
    at += array.length;
  }
  bytes.set(checkOf(bytes), HEAD);
  return bytes;
}

/** Arrays of 8-byte numbers first, so that each begins where its numbers may. */
const arraysOf = ({ outcomes, drawn, extremes, kept, dropped, slots }: ChunkRecord) => [
  ...[outcomes, drawn, extremes],
  ...[kept, dropped, slots],
];

const checkOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes.subarray(0, HEAD)).update(bytes.subarray(HEADER)).digest();

/** Bytes of the whole record that begins with these, or null when no record does. */
export function recordLength(bytes: Uint8Array): number | null {
  if (bytes.length < HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(0, true) === MAGIC ? HEADER + view.getUint32(12, true) : null;
}

/** The record that some bytes hold, or null when they are not whole, or not of this shape. */
export function readRecord(shape: RecordShape, bytes: Uint8Array): ChunkRecord | null {
  if (recordLength(bytes) !== bytes.length) return null;
  if (!Buffer.from(checkOf(bytes)).equals(bytes.subarray(HEAD, HEADER))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [from, worlds] = [view.getUint32(4, true), view.getUint32(8, true)];
  const lengths = lengthsOf(shape, from, worlds);
  // A copy: arrays of numbers may begin only at multiples of their size.
  const body = new Uint8Array(bytes.subarray(HEADER));
  const [outcomes, drawn, extremes, kept, dropped, slots] = lengths;
  const size = 8 * (outcomes + drawn + extremes) + 4 * (kept + dropped) + 2 * slots;
  if (size !== body.length) return null;
  const after = [8 * outcomes, 8 * (outcomes + drawn), 8 * (outcomes + drawn + extremes)] as const;
  return {
    from,
    worlds,
    outcomes: new Float64Array(body.buffer, 0, outcomes),
    drawn: new Float64Array(body.buffer, after[0], drawn),
    extremes: new Float64Array(body.buffer, after[1], extremes),
    kept: new Float32Array(body.buffer, after[2], kept),
    dropped: new Uint32Array(body.buffer, after[2] + 4 * kept, dropped),
    slots: new Uint16Array(body.buffer, after[2] + 4 * (kept + dropped), slots),
  };
}

/** Numbers in each array of a record, in the order of their bytes. */
function lengthsOf({ forms, pools, drawn, cells, counts, paths }: RecordShape, from: number, worlds: number) {
  const isWhole = !counts || from < paths;
  return [
    forms.length * worlds,
    drawn.length * worlds,
    counts ? 2 * cells : 0,
    isWhole ? cells * worlds : 0,
    pools.length * worlds,
    counts ? cells * worlds : 0,
  ] as const;
}
