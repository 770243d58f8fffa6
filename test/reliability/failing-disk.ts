import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from '../store/files-of.ts';
import type { Trial } from './kills.ts';
import { runInto } from './run-into.ts';

/** What a disk that takes half a write and then fails has come to. */
export type FailingDisk =
  | { readonly is: 'untried'; readonly because: string }
  | {
      readonly is: 'tried';
      readonly runs: number;
      /** Of these, runs that ended with 74 and a sentence about the disk. */
      readonly told: number;
      /** Of these, resumed runs whose files were not those of an undisturbed run. */
      readonly unequal: number;
    };

const SOURCE = fileURLToPath(new URL('failing-disk.c', import.meta.url));

/** Runs into a folder on a disk that fails after so many bytes, then resumes on one that does not; once for each number of bytes. */
export function failDisk(trial: Trial, bytes: readonly number[]): FailingDisk {
  const library = join(trial.home, 'failing-disk.so');
  try {
    execFileSync('gcc', ['-shared', '-fPIC', '-O2', '-o', library, SOURCE, '-ldl'], { stdio: 'pipe' });
  } catch (error) {
    return {
      is: 'untried',
      because: `no compiler for the disk that fails (${String(error).split('\n')[0]})`,
    };
  }
  const [whole, torn] = [join(trial.home, 'whole-disk'), join(trial.home, 'failing-disk')];
  runInto(trial, whole);
  const reference = JSON.stringify(filesOf(whole));
  let [told, unequal] = [0, 0];
  for (const after of bytes) {
    rmSync(torn, { recursive: true, force: true });
    const failing = { LD_PRELOAD: library, FAILING_UNDER: torn, FAILING_AFTER: String(after) };
    const { code, said } = runInto(trial, torn, failing);
    if (code === 74 && said.includes('the disk fails')) told += 1;
    runInto(trial, torn);
    if (JSON.stringify(filesOf(torn)) !== reference) unequal += 1;
  }
  return { is: 'tried', runs: bytes.length, told, unequal };
}
