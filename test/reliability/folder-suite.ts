import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flipAgainAndAgain } from './flips.ts';
import { folderSection } from './folder-section.ts';
import { fillDisk } from './full-disk.ts';
import { killAgainAndAgain } from './kills.ts';
import { uniforms } from './uniforms.ts';
import { sameWithWorkers } from './workers.ts';

/** Kills, flips, a full disk and numbers of workers: what the page says of run folders. The program must be bundled. */
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
    const kills = await killAgainAndAgain(trial, wish.kills, uniform);
    console.log(kills);
    const flips = await flipAgainAndAgain(join(home, 'reference'), wish.flips, uniform);
    console.log(flips);
    const disk = fillDisk(trial, 6000);
    console.log(disk);
    const same = sameWithWorkers(trial, numbers);
    console.log({ numbers, same });
    const run = `${trial.worlds} worlds of ${trial.scenario}`;
    return folderSection({ stamp: wish.stamp, run, kills, flips, disk, workers: { numbers, same } });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
