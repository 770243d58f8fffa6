import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../store/files-of.ts';
import type { Trial } from './kills.ts';
import { runInto } from './run-into.ts';

/** What a full disk has come to: why it could not be tried, or the exit code, what was said, and whether a resumed run ended with the same bytes. */
export type FullDisk =
  | { readonly is: 'untried'; readonly because: string }
  | {
      readonly is: 'tried';
      readonly code: number | null;
      readonly said: string;
      readonly equal: boolean;
    };

/** Runs into a small file system in memory until it is full, makes it larger, and resumes. Only root may mount one. */
export function fillDisk(trial: Trial, kilobytes: number): FullDisk {
  const { home } = trial;
  const disk = join(home, 'small-disk');
  mkdirSync(disk, { recursive: true });
  const mount = (...options: readonly string[]) =>
    execFileSync('mount', [...options, disk], { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs');
  } catch (error) {
    return {
      is: 'untried',
      because: `no file system of its own could be mounted (${String(error).split('\n')[0]})`,
    };
  }
  try {
    const [full, whole] = [join(disk, 'run'), join(home, 'whole')];
    const { code, said } = runInto(trial, full);
    mount('-o', 'remount,size=1g');
    runInto(trial, full);
    runInto(trial, whole);
    const equal = JSON.stringify(filesOf(full)) === JSON.stringify(filesOf(whole));
    rmSync(whole, { recursive: true, force: true });
    cpSync(full, whole, { recursive: true });
    return { is: 'tried', code, said, equal };
  } finally {
    execFileSync('umount', [disk], { stdio: 'pipe' });
  }
}
