import { existsSync, readFileSync, rmSync } from 'node:fs';
import { StoreFault } from '../store-fault.ts';
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
  return () => rmSync(path, { force: true });
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
