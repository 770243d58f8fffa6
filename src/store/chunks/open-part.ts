import { closeSync, existsSync, fsyncSync, openSync, readFileSync, readSync, truncateSync } from 'node:fs';
import { readFault, writeFault } from '../disk/disk-fault.ts';
import { writeAll } from '../disk/write-all.ts';
import { type ChunkRecord, readRecord, recordBytes, recordLength } from './chunk-record.ts';
import type { RecordShape } from './record-shape.ts';

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
  #file: number | null = null;
  #end = 0;

  /** Opens the file of a part; what a kill has left half written at its end is cut off. Nothing is made before the first record. */
  constructor(path: string, shape: RecordShape, hear: (record: ChunkRecord) => void) {
    [this.#path, this.#shape] = [path, shape];
    if (!existsSync(path)) return;
    const bytes = readFileSync(path);
    for (;;) {
      const length = recordLength(bytes.subarray(this.#end));
      if (length === null || this.#end + length > bytes.length) break;
      const record = readRecord(shape, bytes.subarray(this.#end, this.#end + length));
      if (record === null) break;
      this.#stretches.set(record.from, { from: this.#end, length });
      this.#end += length;
      hear(record);
    }
    if (this.#end < bytes.length) this.#attempt(() => truncateSync(path, this.#end));
  }

  has(from: number): boolean {
    return this.#stretches.has(from);
  }

  /** Writes a record down; a kill of the program after this does not lose it. */
  append(record: ChunkRecord): void {
    const bytes = recordBytes(record);
    this.#attempt(() => {
      this.#file ??= openSync(this.#path, 'a');
      writeAll(this.#file, bytes);
    });
    this.#stretches.set(record.from, { from: this.#end, length: bytes.length });
    this.#end += bytes.length;
  }

  /** Reads back the record of a chunk. */
  read(from: number): ChunkRecord {
    const stretch = this.#stretches.get(from);
    const bytes = new Uint8Array(stretch?.length ?? 0);
    const file = openSync(this.#path, 'r');
    try {
      readSync(file, bytes, 0, bytes.length, stretch?.from ?? 0);
    } finally {
      closeSync(file);
    }
    const record = readRecord(this.#shape, bytes);
    if (record === null) throw readFault(this.#path, new Error(`the chunk of world ${from} is damaged`));
    return record;
  }

  /** Closes the file; a power cut after this does not lose it. */
  close(): void {
    const file = this.#file;
    if (file === null) return;
    this.#file = null;
    this.#attempt(() => {
      fsyncSync(file);
      closeSync(file);
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
