import { disk } from './disk.ts';

/** Writes every byte, at a place in a file or (null) where it ends, however few the system takes at a time: a full disk takes part of them and says nothing until the next try. */
export function writeAll(file: number, bytes: Uint8Array, at: number | null = null): void {
  let written = 0;
  while (written < bytes.length) {
    const place = at === null ? null : at + written;
    const count = disk().write(file, bytes, written, bytes.length - written, place);
    if (count <= 0) throw new Error(`the system took ${written} of ${bytes.length} bytes and no more`);
    written += count;
  }
}
