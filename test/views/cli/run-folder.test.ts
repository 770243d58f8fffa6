import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clashes, covers, type EarlierRun } from '../../../src/views/cli/shell/earlier-runs.ts';
import { bundled, folder, tightrope } from './tightrope.ts';

const ruin = 'test/fixtures/cli/ruin.yaml';
const counting = 'test/fixtures/cli/several/c.yaml';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

const scenariosIn = (home: string): readonly string[] =>
  [...readFileSync(join(home, 'outcomes.csv'), 'utf8').matchAll(/^(\w+),.*,number,/gm)].map(
    ([, name = '']) => name,
  );

function ran(scenario: string, hash: string, more: Partial<EarlierRun> = {}): EarlierRun {
  const usual = {
    modelHash: 'm',
    scenarioHash: 's',
    seed: 'tightrope',
    worlds: 100,
    ended: 'complete',
  } as const;
  return { scenario, hash, ...usual, ...more };
}

describe('what takes the place of a run', () => {
  it('is the same run, or the same with more scenarios', () => {
    expect(covers([ran('a', '1')], [ran('a', '1')])).toBe(true);
    expect(covers([ran('a', '1'), ran('b', '2')], [ran('b', '2')])).toBe(true);
    expect(covers([ran('a', '1')], [])).toBe(true);
  });

  it('never has fewer scenarios or other results', () => {
    expect(covers([ran('a', '1')], [ran('a', '1'), ran('b', '2')])).toBe(false);
    expect(covers([ran('a', '1')], [ran('a', '2')])).toBe(false);
  });

  it('goes on where one was stopped, on the same words', () => {
    const stopped = ran('a', '1', { ended: 'interrupted', worlds: 64 });
    expect(covers([ran('a', '2')], [stopped])).toBe(true);
    expect(covers([ran('a', '2', { seed: 'another' })], [stopped])).toBe(false);
    expect(covers([ran('a', '2', { worlds: 32 })], [stopped])).toBe(false);
  });

  it('is known not to be the same as soon as one scenario differs', () => {
    expect(clashes([ran('a', '1')], [ran('a', '2'), ran('b', '3')])).toBe(true);
    expect(clashes([ran('a', '1')], [ran('a', '1'), ran('b', '3')])).toBe(false);
    expect(clashes([ran('a', '1', { ended: 'interrupted' })], [ran('a', '2')])).toBe(false);
  });
});

describe('the folder of a run', () => {
  it('holds whole files of what was done when the program is killed', async () => {
    const home = folder();
    const words = ['run', counting, ruin, '--worlds', '400000', '--workers', '1', '--out', home, '--quiet'];
    const ending = await tightrope(words, {
      started(id) {
        const look = setInterval(() => {
          if (!existsSync(join(home, 'manifest.json'))) return;
          clearInterval(look);
          process.kill(id, 'SIGKILL');
        }, 20);
      },
    });
    expect(ending.signal).toBe('SIGKILL');
    expect(readdirSync(home).toSorted()).toEqual(['columns.md', 'fans.csv', 'manifest.json', 'outcomes.csv']);
    expect(scenariosIn(home)).toEqual(['c']);
    expect(JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'))).toMatchObject({
      scenario: 'c',
      ended: 'complete',
    });
  });

  it('takes a longer run of the same scenarios, never a shorter', async () => {
    const home = folder();
    const rest = ['--worlds', '64', '--out', home, '--quiet'];
    expect((await tightrope(['run', counting, ...rest])).code).toBe(0);
    expect((await tightrope(['run', counting, ruin, ...rest])).code).toBe(0);
    const shorter = await tightrope(['run', counting, ...rest]);
    expect(shorter).toMatchObject({ code: 73, error: expect.stringContaining('holds another run') });
    expect(scenariosIn(home)).toEqual(['c', 'ruin']);
  });

  it.each([
    ['a file of this name', (home: string) => writeFileSync(home, ''), 'there is a file of this name'],
    ['a manifest of something else', other, 'holds another run'],
  ])('is refused before anything is run when it is %s', async (_, lay, reason) => {
    const home = join(folder(), 'results');
    lay(home);
    const { code, out, error } = await tightrope(['run', ruin, '--worlds', '64', '--out', home]);
    expect({ code, out, error }).toEqual({ code: 73, out: '', error: expect.stringContaining(reason) });
  });

  it('is left without scraps when a table cannot be put in place', async () => {
    const home = folder();
    mkdirSync(join(home, 'outcomes.csv'));
    const { code, error } = await tightrope(['run', ruin, '--worlds', '64', '--out', home]);
    expect({ code, error }).toEqual({
      code: 73,
      error: expect.stringContaining('there is a folder of this name'),
    });
    expect(readdirSync(home)).toEqual(['outcomes.csv']);
  });
});

function other(home: string): void {
  mkdirSync(home);
  writeFileSync(join(home, 'manifest.json'), '{"name": "something else"}');
}
