/** `npm run reliability`: kills, flips, a full disk and numbers of workers, written to a page. `--kills N` and `--flips N` make it shorter. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { flipAgainAndAgain } from './flips.ts';
import { fillDisk } from './full-disk.ts';
import { killAgainAndAgain } from './kills.ts';
import { reliabilityPage } from './reliability-page.ts';
import { uniforms } from './uniforms.ts';
import { sameWithWorkers } from './workers.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    flips: { type: 'string', default: '200' },
  },
});
const home = mkdtempSync(join(tmpdir(), 'reliability-'));
const git = (...words: readonly string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim();
const trial = { scenario: 'test/fixtures/cli/ruin.yaml', worlds: 20_000, home };
const numbers = [1, 2, 8];
try {
  const uniform = uniforms(2026);
  const kills = await killAgainAndAgain(trial, Number(values.kills), uniform);
  console.log(kills);
  const flips = await flipAgainAndAgain(join(home, 'reference'), Number(values.flips), uniform);
  console.log(flips);
  const disk = fillDisk(trial, 6000);
  console.log(disk);
  const same = sameWithWorkers(trial, numbers);
  console.log({ numbers, same });
  const page = reliabilityPage({
    date: new Date().toISOString().slice(0, 10),
    commit:
      git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') === '' ? '' : ' with changes'),
    machine: `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores`,
    run: `${trial.worlds} worlds of ${trial.scenario}`,
    kills,
    flips,
    disk,
    workers: { numbers, same },
  });
  writeFileSync(new URL('README.md', import.meta.url), page);
} finally {
  rmSync(home, { recursive: true, force: true });
}
