import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failDisk } from './failing-disk.ts';
import { flipAgainAndAgain } from './flips.ts';
import { folderSection } from './folder-section.ts';
import { fillDisk } from './full-disk.ts';
import { killAgainAndAgain, runOf } from './kills.ts';
import { readOnlyFolder } from './read-only-folder.ts';
import { uniforms } from './uniforms.ts';
import { sameWithWorkers } from './workers.ts';

/** Bytes after which a disk fails: in the first manifest, among chunks, in parts and tables. */
const FAILING_AFTER = [100, 3000, 50_000, 400_000, 3e6, 9e6, 20e6, 32e6];

/** Kills, flips, disks that are full, failing or read only, and numbers of workers: what the page says of run folders. The program must be bundled. */
export async function folderSuite(wish: {
  readonly kills: number;
  readonly flips: number;
  readonly stamp: string;
}): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'reliability-'));
  const trial = { scenario: 'test/fixtures/cli/ruin.yaml', worlds: 20_000, home };
  const numbers = [1, 2, 8];
  try {
    const uniform = uniforms(2026);
    const kills = await killAgainAndAgain(runOf(trial), home, wish.kills, uniform);
    console.log(kills);
    const flips = await flipAgainAndAgain(join(home, 'reference'), wish.flips, uniform);
    console.log(flips);
    const disk = fillDisk(trial, 6000);
    console.log(disk);
    const failing = failDisk(trial, FAILING_AFTER);
    console.log(failing);
    const readOnly = await readOnlyFolder(trial);
    console.log(readOnly);
    const same = sameWithWorkers(trial, numbers);
    console.log({ numbers, same });
    const run = `${trial.worlds} worlds of ${trial.scenario}`;
    const disks = { disk, failing, readOnly };
    return folderSection({ stamp: wish.stamp, run, kills, flips, ...disks, workers: { numbers, same } });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
