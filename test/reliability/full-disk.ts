import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../store/files-of.ts';
import type { Trial } from './kills.ts';

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
export function fillDisk({ scenario, worlds, home }: Trial, kilobytes: number): FullDisk {
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
    const run = (out: string) => {
      const words = [
        'src/launch.mjs',
        'run',
        scenario,
        '--worlds',
        String(worlds),
        '--out',
        out,
        '--quiet',
        '--resume',
      ];
      return spawnSync(process.execPath, words, { encoding: 'utf8' });
    };
    const [full, whole] = [join(disk, 'run'), join(home, 'whole')];
    const { status, stderr } = run(full);
    mount('-o', 'remount,size=1g');
    run(full);
    run(whole);
    const equal = JSON.stringify(filesOf(full)) === JSON.stringify(filesOf(whole));
    rmSync(whole, { recursive: true, force: true });
    cpSync(full, whole, { recursive: true });
    return { is: 'tried', code: status, said: stderr.trim(), equal };
  } finally {
    execFileSync('umount', [disk], { stdio: 'pipe' });
  }
}
