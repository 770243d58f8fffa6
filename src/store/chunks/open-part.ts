import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { disk } from '../disk/disk.ts';
import { readFault, writeFault } from '../disk/disk-fault.ts';
import { writeAll } from '../disk/write-all.ts';
import { type ChunkRecord, RECORD_HEADER, readRecord, recordBytes, recordLength } from './chunk-record.ts';
import type { RecordShape } from './record-shape.ts';
import { Room } from './room.ts';

/** Where in its file the record of a chunk lies. */
interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** The chunks of one part as they were done, one record behind the other in a file that only grows. */
export class OpenPart {
  readonly #path: string;
  readonly #shape: RecordShape;
  readonly #stretches = new Map<number, Stretch>();
  readonly #room = new Room();
  #file: number | null = null;
  #end = 0;

  /** Opens the file of a part; what a kill has left half written at its end is cut off. Nothing is made before the first record. */
  constructor(path: string, shape: RecordShape, hear: (record: ChunkRecord) => void) {
    [this.#path, this.#shape] = [path, shape];
    if (!existsSync(path)) return;
    const length = this.#reading((file) => {
      for (let record = this.#next(file); record !== null; record = this.#next(file)) {
        this.#stretches.set(record.from, { from: this.#end, length: record.bytes.length });
        this.#end += record.bytes.length;
        hear(record);
      }
      return fstatSync(file).size;
    });
    if (this.#end < length) this.#attempt(() => disk().truncate(path, this.#end));
  }

  /** The record behind the last, or null when there is no whole one. */
  #next(file: number): ChunkRecord | null {
    const length = recordLength(this.#bytes(file, { from: this.#end, length: RECORD_HEADER }));
    if (length === null || this.#end + length > fstatSync(file).size) return null;
    return readRecord(this.#shape, this.#bytes(file, { from: this.#end, length }));
  }

  has(from: number): boolean {
    return this.#stretches.has(from);
  }

  /** Writes a record down; a kill of the program after this does not lose it. */
  append(record: ChunkRecord): void {
    const bytes = recordBytes(record);
    this.#attempt(() => {
      this.#file ??= disk().open(this.#path, 'a');
      writeAll(this.#file, bytes);
    });
    this.#stretches.set(record.from, { from: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }

  /** Reads back the record of a chunk; it holds until the next is read. */
  read(from: number): ChunkRecord {
    const stretch = this.#stretches.get(from) ?? { from: 0, length: 0 };
    const record = this.#reading((file) => readRecord(this.#shape, this.#bytes(file, stretch)));
    if (record === null) throw readFault(this.#path, new Error(`the chunk of world ${from} is damaged`));
    return record;
  }

  #reading<T>(work: (file: number) => T): T {
    const file = openSync(this.#path, 'r');
    try {
      return work(file);
    } finally {
      closeSync(file);
    }
  }

  /** What there is of a stretch. */
  #bytes(file: number, { from, length }: Stretch): Uint8Array {
    const bytes = this.#room.take(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, from));
  }

  /** Closes the file; a power cut after this does not lose it. */
  close(): void {
    const file = this.#file;
    if (file === null) return;
    this.#file = null;
    this.#attempt(() => {
      disk().sync(file);
      disk().close(file);
    });
  }

  #attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      throw writeFault(this.#path, error);
    }
  }
}
