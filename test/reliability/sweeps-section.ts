import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killAgainAndAgain } from './kills.ts';
import { uniforms } from './uniforms.ts';

/** A sweep of four points with a table of all its worlds. */
export const SWEEP = ['sweep', 'test/reliability/coins-and-limit.yaml'] as const;

/** Kills a sweep so many times and gives what the page says of it. The program must be bundled. */
export async function sweepsSection(kills: number, stamp: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'reliability-'));
  try {
    const found = await killAgainAndAgain(SWEEP, home, kills, uniforms(2027));
    console.log(found);
    return [
      '## Sweeps',
      '',
      `Written ${stamp}; [coins-and-limit.yaml](coins-and-limit.yaml), four points of 9,000 worlds. The moments come from a fixed seed.`,
      '',
      '| what is done | how often | what came of it |',
      '| --- | --- | --- |',
      `| kill -9 at random moments, then \`--resume\` with 1 to 3 workers | ${found.kills} kills in ${found.runs} sweeps | ${found.unequal} folders that differ from that of an undisturbed sweep |`,
    ].join('\n');
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
