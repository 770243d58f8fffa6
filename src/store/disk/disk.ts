import { closeSync, fsyncSync, openSync, renameSync, rmSync, truncateSync, writeSync } from 'node:fs';

/** What the system is asked to do for whoever writes. */
export interface Disk {
  open(path: string, flags: 'w' | 'w+' | 'a'): number;
  /** Writes some bytes of an array at a place in a file (null: where it ends) and tells how many: fewer than asked is no error to the system. */
  write(file: number, bytes: Uint8Array, from: number, length: number, at: number | null): number;
  /** Comes back when all that was written lies on the disk. */
  sync(file: number): void;
  close(file: number): void;
  rename(from: string, to: string): void;
  truncate(path: string, length: number): void;
  /** Takes away a file, or a folder with all in it; neither need be there. */
  remove(path: string): void;
}

const real: Disk = {
  open: (path, flags) => openSync(path, flags),
  write: (file, bytes, from, length, at) => writeSync(file, bytes, from, length, at),
  sync: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  rename: (from, to) => renameSync(from, to),
  truncate: (path, length) => truncateSync(path, length),
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

let inUse = real;

/** The disk that everything is written to. */
export const disk = (): Disk => inUse;

/** Does some of that in another way, as a disk that fails does; what comes back puts things right again. */
export function replaceDisk(other: Partial<Disk>): () => void {
  inUse = { ...real, ...other };
  return () => {
    inUse = real;
  };
}
