import { createHash } from 'node:crypto';
import type { ChunkEntry, Tables } from '../../engine/index.ts';
import { type Histogram, slotOf } from '../../results/index.ts';
import type { RecordShape } from './record-shape.ts';
import { Room } from './room.ts';

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
  /** The record as it stands in its file: all the arrays above lie in these bytes. */
  readonly bytes: Uint8Array;
}

const MAGIC = 0x4b_48_43_54;

/** Bytes before the arrays: magic, first world, worlds, bytes that follow; then the SHA-256 of these and of what follows. */
const HEAD = 16;
export const RECORD_HEADER = HEAD + 32;

/** Reads a chunk out of the tables, right after it was run; in a room that is used again it holds until the next one. */
export function recordOf(
  shape: RecordShape,
  tables: Tables,
  entry: ChunkEntry,
  room: Room = new Room(),
): ChunkRecord {
  const { from, until, drawn } = entry;
  const worlds = until - from;
  const first = from - (tables.first ?? 0);
  const record = laidOut(shape, from, worlds, room.take(recordSize(shape, from, worlds)));
  tables.outcomes.columns.forEach((column, place) => {
    // Minus zero counts as zero, as in the hash of all worlds.
    for (let row = 0; row < worlds; row += 1)
      record.outcomes[place * worlds + row] = (column[first + row] ?? Number.NaN) + 0;
  });
  shape.pools.forEach((kind, place) => {
    record.dropped.set(tables.dropped.columns[kind]?.subarray(first, first + worlds) ?? [], place * worlds);
  });
  shape.drawn.forEach((estimate, place) => {
    record.drawn.set(drawn.subarray(estimate * worlds, (estimate + 1) * worlds), place * worlds);
  });
  fillMonths(record, shape, tables, entry);
  return record;
}

/** Where series are counted the record holds bins; values too, but only of worlds whose paths are kept. */
function fillMonths(
  { from, worlds, kept, slots, extremes }: ChunkRecord,
  { cells }: RecordShape,
  { series, first = 0 }: Tables,
  { counted }: ChunkEntry,
): void {
  if (series.method === 'histogram') {
    if (kept.length > 0) kept.set(counted);
    if (slots.length > 0) fillBins(series.histograms, counted, worlds, slots, extremes);
    return;
  }
  const row = from - first;
  for (let cell = 0; cell < cells; cell += 1) {
    const begin = cell * series.worlds + row;
    kept.set(series.values.subarray(begin, begin + worlds), cell * worlds);
  }
}

function fillBins(
  histograms: readonly Histogram[],
  counted: Float64Array,
  worlds: number,
  slots: Uint16Array,
  extremes: Float64Array,
): void {
  histograms.forEach((histogram, cell) => {
    let [least, most] = [Infinity, -Infinity];
    for (let place = cell * worlds; place < (cell + 1) * worlds; place += 1) {
      const value = counted[place] ?? Number.NaN;
      slots[place] = slotOf(histogram, value);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    extremes[2 * cell] = least;
    extremes[2 * cell + 1] = most;
  });
}

/** The bytes of a record, with what tells later whether they are whole. */
export function recordBytes({ from, worlds, bytes }: ChunkRecord): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  [MAGIC, from, worlds, bytes.length - RECORD_HEADER].forEach((word, place) => {
    view.setUint32(4 * place, word, true);
  });
  bytes.set(checkOf(bytes), HEAD);
  return bytes;
}

const checkOf = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes.subarray(0, HEAD)).update(bytes.subarray(RECORD_HEADER)).digest();

/** Bytes of the whole record that begins with these, or null when no record does. */
export function recordLength(bytes: Uint8Array): number | null {
  if (bytes.length < RECORD_HEADER) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(0, true) === MAGIC ? RECORD_HEADER + view.getUint32(12, true) : null;
}

/** The record that some bytes of a room hold, or null when they are not whole, or not of this shape. */
export function readRecord(shape: RecordShape, bytes: Uint8Array): ChunkRecord | null {
  if (recordLength(bytes) !== bytes.length) return null;
  if (!Buffer.from(checkOf(bytes)).equals(bytes.subarray(HEAD, RECORD_HEADER))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [from, worlds] = [view.getUint32(4, true), view.getUint32(8, true)];
  return recordSize(shape, from, worlds) === bytes.length ? laidOut(shape, from, worlds, bytes) : null;
}

/** A record whose arrays lie in some bytes one behind the other, those of 8-byte numbers first, so that each begins where its numbers may. */
function laidOut(shape: RecordShape, from: number, worlds: number, bytes: Uint8Array): ChunkRecord {
  const { outcomes, drawn, extremes, kept, dropped, slots } = lengthsOf(shape, from, worlds);
  const { buffer, byteOffset } = bytes;
  let at = byteOffset + RECORD_HEADER;
  const next = (length: number, width: number): readonly [ArrayBufferLike, number, number] => {
    at += length * width;
    return [buffer, at - length * width, length];
  };
  return {
    from,
    worlds,
    outcomes: new Float64Array(...next(outcomes, 8)),
    drawn: new Float64Array(...next(drawn, 8)),
    extremes: new Float64Array(...next(extremes, 8)),
    kept: new Float32Array(...next(kept, 4)),
    dropped: new Uint32Array(...next(dropped, 4)),
    slots: new Uint16Array(...next(slots, 2)),
    bytes,
  };
}

/** Bytes of the record of a chunk, from its header on. */
function recordSize(shape: RecordShape, from: number, worlds: number): number {
  const { outcomes, drawn, extremes, kept, dropped, slots } = lengthsOf(shape, from, worlds);
  return RECORD_HEADER + 8 * (outcomes + drawn + extremes) + 4 * (kept + dropped) + 2 * slots;
}

/** Numbers in each array of a record. */
function lengthsOf({ forms, pools, drawn, cells, counts, paths }: RecordShape, from: number, worlds: number) {
  const isWhole = !counts || from < paths;
  return {
    outcomes: forms.length * worlds,
    drawn: drawn.length * worlds,
    extremes: counts ? 2 * cells : 0,
    kept: isWhole ? cells * worlds : 0,
    dropped: pools.length * worlds,
    slots: counts ? cells * worlds : 0,
  };
}
