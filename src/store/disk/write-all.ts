import { writeSync } from 'node:fs';

/** Writes some bytes of an array at a place in a file (null: where it ends) and tells how many: fewer than asked is no error to the system. */
export type WriteSome = (
  file: number,
  bytes: Uint8Array,
  from: number,
  length: number,
  at: number | null,
) => number;

/** Writes every byte, however few the system takes at a time: a full disk takes part of them and says nothing until the next try. */
export function writeAll(
  file: number,
  bytes: Uint8Array,
  at: number | null = null,
  write: WriteSome = writeSync,
): void {
  let written = 0;
  while (written < bytes.length) {
    const place = at === null ? null : at + written;
    const count = write(file, bytes, written, bytes.length - written, place);
    if (count <= 0) throw new Error(`the system took ${written} of ${bytes.length} bytes and no more`);
    written += count;
  }
}
