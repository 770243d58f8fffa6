import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { filesOf } from '../store/files-of.ts';
import type { Trial } from './kills.ts';

/** Whether the same run with each of these numbers of workers leaves the same bytes. */
export function sameWithWorkers({ scenario, worlds, home }: Trial, numbers: readonly number[]): boolean {
  const folders = numbers.map((workers) => {
    const out = join(home, `workers-${workers}`);
    const words = ['src/launch.mjs', 'run', scenario, '--worlds', String(worlds), '--out', out];
    execFileSync(process.execPath, [...words, '--workers', String(workers), '--quiet'], { stdio: 'ignore' });
    return JSON.stringify(filesOf(out));
  });
  return new Set(folders).size === 1;
}
