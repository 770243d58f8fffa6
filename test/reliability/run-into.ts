import { spawnSync } from 'node:child_process';
import type { Trial } from './kills.ts';

/** How a run into a folder ended. */
export interface RunEnding {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the bundled program into a folder, going on with what is there; `environment` is added to that of this program. */
export function runInto(
  { scenario, worlds }: Omit<Trial, 'home'>,
  out: string,
  environment: Readonly<Record<string, string>> = {},
): RunEnding {
  const words = ['src/launch.mjs', 'run', scenario, '--worlds', String(worlds), '--out', out];
  const { status, stderr } = spawnSync(process.execPath, [...words, '--quiet', '--resume'], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  return { code: status, said: stderr.trim() };
}
