import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../store/files-of.ts';
import { flip } from '../../store/flip.ts';
import { bundled, folder, json, tightrope } from './tightrope.ts';

const ruin = 'test/fixtures/cli/ruin.yaml';
const counting = 'test/fixtures/cli/several/c.yaml';

beforeAll(async () => {
  expect((await bundled()).code).toBe(0);
}, 60_000);

const scenariosIn = (home: string): readonly string[] =>
  [...readFileSync(join(home, 'summary.csv'), 'utf8').matchAll(/^(\w+),.*,number,/gm)].map(
    ([, name = '']) => name,
  );

/** Runs the program until the folder holds something, then ends it by a signal. */
const endedBy = (signal: NodeJS.Signals, words: readonly string[], sign: string) =>
  tightrope(words, {
    started(id) {
      const look = setInterval(() => {
        if (!existsSync(sign)) return;
        clearInterval(look);
        process.kill(id, signal);
      }, 5);
    },
  });

describe('a run that was killed', () => {
  it('goes on with --resume and ends as if nothing had been, with any number of workers', async () => {
    const [whole, torn] = [folder(), folder()];
    const words = ['run', ruin, '--worlds', '6000', '--quiet', '--keep', 'paths=65', '--out'];
    expect((await tightrope([...words, whole, '--workers', '2'])).code).toBe(0);
    const chunks = join(torn, 'open', 'part-00000.chunks');
    const ending = await endedBy('SIGKILL', [...words, torn, '--workers', '1'], chunks);
    expect(ending.signal).toBe('SIGKILL');
    const refused = await tightrope([...words, torn]);
    expect(refused).toMatchObject({ code: 75, error: expect.stringContaining('run again with --resume') });
    expect((await tightrope([...words, torn, '--resume', '--workers', '2'])).code).toBe(0);
    expect(filesOf(torn)).toEqual(filesOf(whole));
    const again = await tightrope([...words.filter((word) => word !== '--quiet'), torn]);
    expect(again).toMatchObject({ code: 0, error: expect.stringContaining('nothing was run') });
  });

  it('ends with 75 and the line that goes on when it is interrupted', async () => {
    const home = folder();
    const words = ['run', ruin, '--worlds', '400000', '--workers', '1', '--out', home, '--quiet'];
    const ending = await endedBy('SIGINT', words, join(home, 'open', 'part-00000.chunks'));
    expect(ending.code).toBe(75);
    expect(ending.error).toContain(`To go on: tightrope ${words.join(' ')} --resume`);
  });
});

describe('the folder of a run', () => {
  it('is verified and run again, with 1 and the name of the part when a byte has changed', async () => {
    const home = folder();
    expect((await tightrope(['run', ruin, '--worlds', '200', '--out', home, '--workers', '1'])).code).toBe(0);
    const manifest = join(home, 'manifest.json');
    const share = await tightrope(['reproduce', manifest, '--worlds', '30%', '--quiet']);
    expect(share).toMatchObject({ code: 0, out: expect.stringMatching(/every value of them\s+equal/) });
    const all = await tightrope(['reproduce', manifest, '--quiet']);
    expect(all).toMatchObject({ code: 0, out: expect.stringMatching(/every byte equal\s+in 4 files/) });
    expect((await tightrope(['verify', home])).code).toBe(0);
    flip(join(home, 'worlds', 'part-00000.parquet'), 0.3);
    const [verified, again] = [await tightrope(['verify', home]), await tightrope(['reproduce', manifest])];
    for (const { code, out } of [verified, again])
      expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('part-00000.parquet') });
    expect((await tightrope(['verify', 'test/docs'])).code).toBe(2);
  });

  it('is printed again, from what it holds, by the same run', async () => {
    const home = folder();
    const words = ['run', ruin, '--worlds', '64', '--out', home];
    const [first, second] = [await json(words), await json(words)];
    expect({ ...second, manifest: null }).toEqual({ ...first, manifest: null });
  });

  it('holds a folder for each of several scenarios, and the tables of all', async () => {
    const home = folder();
    const rest = ['--worlds', '64', '--out', home, '--quiet'];
    expect((await tightrope(['run', counting, ruin, ...rest])).code).toBe(0);
    expect(scenariosIn(home)).toEqual(['c', 'ruin']);
    expect(readdirSync(home).toSorted()).toEqual([
      'c',
      'columns.csv',
      'manifest.json',
      'ruin',
      'series.csv',
      'summary.csv',
    ]);
    expect(scenariosIn(join(home, 'c'))).toEqual(['c']);
    await toldInOrder(home, rest);
    expect(await json(['reproduce', home])).toMatchObject({
      equal: true,
      tables: [{ folder: home, compared: 3, differs: [] }],
    });
    const one = await tightrope(['run', counting, ...rest]);
    expect(one).toMatchObject({ code: 73, error: expect.stringContaining('holds another run') });
  });

  it.each([
    [['--worlds', '65'], 'worlds 64, not 65'],
    [['--worlds', '64', '--seed', 'another'], 'seed tightrope, not another'],
    [['--worlds', '64', '--months', '20'], 'another model, or other changes to it'],
    [['--worlds', '64', '--engine', 'js'], 'engine wasm, not js'],
  ])('is left alone by another run: %s', async (more, difference) => {
    const home = folder();
    expect((await tightrope(['run', ruin, '--worlds', '64', '--out', home, '--quiet'])).code).toBe(0);
    const before = filesOf(home);
    const other = await tightrope(['run', ruin, ...more, '--out', home, '--resume']);
    expect(other).toMatchObject({ code: 73, error: expect.stringContaining(`another run (${difference})`) });
    expect(filesOf(home)).toEqual(before);
  });

  it.each([
    ['a file of this name', (home: string) => writeFileSync(home, ''), 'there is a file of this name'],
    ['a manifest of something else', other, 'holds another run'],
  ])('is refused before anything is run when it is %s', async (_, lay, reason) => {
    const home = join(folder(), 'results');
    lay(home);
    const { code, error } = await tightrope(['run', ruin, '--worlds', '64', '--out', home]);
    expect({ code, error }).toEqual({ code: 73, error: expect.stringContaining(reason) });
  });

  it('is left without scraps when a table cannot be put in place', async () => {
    const home = folder();
    mkdirSync(join(home, 'summary.csv'));
    const { code, error } = await tightrope(['run', ruin, '--worlds', '64', '--out', home]);
    expect({ code, error }).toEqual({
      code: 73,
      error: expect.stringContaining('there is a folder of this name'),
    });
    expect(readdirSync(home).filter((name) => name.endsWith('.fresh'))).toEqual([]);
  });
});

/** The first is there already and the second is done again: they are told in the order of the words. */
async function toldInOrder(home: string, rest: readonly string[]): Promise<void> {
  rmSync(join(home, 'c'), { recursive: true });
  for (const words of [
    [ruin, counting],
    [counting, ruin],
  ]) {
    const { results } = await json(['run', ...words, ...rest, '--resume']);
    const names = words.map((path) => basename(path, '.yaml'));
    expect(results).toMatchObject(names.map((scenario) => ({ scenario })));
    rmSync(join(home, 'ruin'), { recursive: true });
  }
  expect((await tightrope(['run', counting, ruin, ...rest, '--resume'])).code).toBe(0);
}

function other(home: string): void {
  mkdirSync(home);
  writeFileSync(join(home, 'manifest.json'), '{"name": "something else"}');
}
