import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { disk } from './disk.ts';
import { writeFault } from './disk-fault.ts';
import { writeAll } from './write-all.ts';

/** A file under a name of its own that takes its place only when it is whole and lies on the disk. */
export interface FreshFile {
  write(bytes: Uint8Array): void;
  /** Puts the file in its place; gives the SHA-256 (hex) of all that was written. */
  settle(): string;
  /** Takes away what there is of it. */
  drop(): void;
}

/** Begins a file. Every method throws a StoreFault, and leaves nothing behind, when it cannot be written. */
export function freshFile(path: string): FreshFile {
  const fresh = `${path}.fresh`;
  const digest = createHash('sha256');
  let file: number | null = null;
  const drop = (): void => {
    const open = file;
    file = null;
    // Where the disk fails this does too, and what went wrong first is what is told.
    attemptAll([() => open !== null && disk().close(open), () => disk().remove(fresh)]);
  };
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      drop();
      throw writeFault(path, error);
    }
  };
  const opened = attempt(() => disk().open(fresh, 'w'));
  file = opened;
  return {
    write: (bytes) =>
      attempt(() => {
        writeAll(opened, bytes);
        digest.update(bytes);
      }),
    settle: () =>
      attempt(() => {
        disk().sync(opened);
        disk().close(opened);
        file = null;
        disk().rename(fresh, path);
        syncFolder(dirname(path));
        return digest.digest('hex');
      }),
    drop,
  };
}

/** Does each of some things whether or not those before it could be done. */
function attemptAll(works: readonly (() => unknown)[]): void {
  for (const work of works) {
    try {
      work();
    } catch {}
  }
}

/** Writes a file at one go; gives its SHA-256 (hex). */
export function writeWhole(path: string, content: string | Uint8Array): string {
  const file = freshFile(path);
  file.write(typeof content === 'string' ? Buffer.from(content) : content);
  return file.settle();
}

/** A new name lies on the disk only when its folder does. Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
