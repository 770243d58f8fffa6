import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../store/stored.ts';
import { bundled } from '../views/cli/tightrope.ts';
import { failDisk } from './failing-disk.ts';
import { flipAgainAndAgain } from './flips.ts';
import { fillDisk } from './full-disk.ts';
import { killAgainAndAgain, runOf } from './kills.ts';
import { readOnlyFolder } from './read-only-folder.ts';
import { SWEEP } from './sweeps-section.ts';
import { uniforms } from './uniforms.ts';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

/** The slice of the programme that every test run does; the rest is `npm run reliability`. */
describe('a run folder', () => {
  it('is byte-equal after kill -9 at random moments and refuses flipped bits', {
    timeout: 120_000,
  }, async () => {
    const trial = {
      scenario: 'test/fixtures/cli/ruin.yaml',
      worlds: 6000,
      home: folder(),
    };
    const uniform = uniforms(1);
    const kills = await killAgainAndAgain(runOf(trial), trial.home, 3, uniform);
    expect(kills).toMatchObject({ kills: 3, unequal: 0 });
    expect(await flipAgainAndAgain(join(trial.home, 'reference'), 10, uniform)).toEqual({
      flips: 10,
      refused: 10,
    });
  });

  it('of a sweep is byte-equal after kill -9 at random moments', { timeout: 120_000 }, async () => {
    const kills = await killAgainAndAgain(SWEEP, folder(), 2, uniforms(2));
    expect(kills).toMatchObject({ kills: 2, unequal: 0 });
  });

  it('says that a disk is full and goes on once it is not (where a small one can be mounted)', {
    timeout: 120_000,
  }, () => {
    const disk = fillDisk({ scenario: 'test/fixtures/cli/ruin.yaml', worlds: 6000, home: folder() }, 3000);
    if (disk.is === 'untried') return expect(disk.because).toContain('mounted');
    expect(disk).toMatchObject({
      code: 73,
      equal: true,
      said: expect.stringContaining('the disk is full'),
    });
  });

  it('says that a disk fails and goes on on one that does not (where there is a compiler for it)', {
    timeout: 120_000,
  }, () => {
    const trial = { scenario: 'test/fixtures/cli/ruin.yaml', worlds: 3000, home: folder() };
    const disk = failDisk(trial, [1_000_000]);
    if (disk.is === 'untried') return expect(disk.because).toContain('compiler');
    expect(disk).toEqual({ is: 'tried', runs: 1, told: 1, unequal: 0 });
  });

  it('says that a folder is read only and goes on once it is not (where one can be mounted)', {
    timeout: 120_000,
  }, async () => {
    const trial = { scenario: 'test/fixtures/cli/ruin.yaml', worlds: 6000, home: folder() };
    const found = await readOnlyFolder(trial);
    if (found.is === 'untried') return expect(found.because).toContain('mounted');
    const ending = { code: 73, said: expect.stringContaining('nothing can be written there') };
    expect(found).toEqual({ is: 'tried', empty: ending, begun: ending, equal: true });
  });
});
