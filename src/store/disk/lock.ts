import { existsSync, readFileSync } from 'node:fs';
import { StoreFault } from '../store-fault.ts';
import { disk } from './disk.ts';
import { writeWhole } from './fresh-file.ts';

/** Keeps a second program out of a folder for as long as this one is at work in it; gives what ends that. A program that was killed keeps nobody out. */
export function lock(path: string, folder: string): () => void {
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : Number.NaN;
  if (Number.isInteger(holder) && holder !== process.pid && isAlive(holder))
    throw new StoreFault(
      'cannot write',
      `another program (process ${holder}) is writing into ${folder}: let it finish, or remove ${path} if it is not Tightrope`,
    );
  writeWhole(path, String(process.pid));
  return () => {
    try {
      disk().remove(path);
    } catch {
      // It keeps nobody out once this program has ended.
    }
  };
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
