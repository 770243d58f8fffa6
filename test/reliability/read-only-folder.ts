import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../store/files-of.ts';
import type { Trial } from './kills.ts';
import { type RunEnding, runInto } from './run-into.ts';

/** What a folder that nothing can be written into has come to. */
export type ReadOnlyFolder =
  | { readonly is: 'untried'; readonly because: string }
  | {
      readonly is: 'tried';
      /** How a run into an empty one ended, and the resumption of one that was killed. */
      readonly empty: RunEnding;
      readonly begun: RunEnding;
      /** Whether the run that was killed had the files of an undisturbed one once it could go on. */
      readonly equal: boolean;
    };

/** Runs into a file system that is mounted to be read only: before anything is there, and when a run has been killed. Only root may mount one. */
export async function readOnlyFolder(trial: Trial): Promise<ReadOnlyFolder> {
  const place = join(trial.home, 'read-only');
  mkdirSync(place, { recursive: true });
  const mount = (...options: readonly string[]) =>
    execFileSync('mount', [...options, place], { stdio: 'pipe' });
  try {
    mount('-t', 'tmpfs', '-o', 'ro,size=1g', 'tmpfs');
  } catch (error) {
    return {
      is: 'untried',
      because: `no file system of its own could be mounted (${String(error).split('\n')[0]})`,
    };
  }
  try {
    const [whole, run] = [join(trial.home, 'writable'), join(place, 'run')];
    runInto(trial, whole);
    const empty = runInto(trial, run);
    mount('-o', 'remount,rw');
    await killed(trial, run);
    mount('-o', 'remount,ro');
    const begun = runInto(trial, run);
    mount('-o', 'remount,rw');
    runInto(trial, run);
    const equal = JSON.stringify(filesOf(run)) === JSON.stringify(filesOf(whole));
    return { is: 'tried', empty, begun, equal };
  } finally {
    execFileSync('umount', [place], { stdio: 'pipe' });
  }
}

/** Kills a run as soon as it has written a chunk down. */
function killed({ scenario, worlds }: Trial, out: string): Promise<void> {
  const words = ['src/launch.mjs', 'run', scenario, '--worlds', String(worlds), '--out', out, '--quiet'];
  const child = spawn(process.execPath, [...words, '--workers', '1'], { stdio: 'ignore' });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const look = setInterval(() => {
    if (existsSync(join(out, 'open', 'part-00000.chunks'))) child.kill('SIGKILL');
  }, 2);
  child.on('error', reject);
  child.on('close', () => {
    clearInterval(look);
    resolve();
  });
  return promise;
}
