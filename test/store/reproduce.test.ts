import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reproduceRun, verifyRun } from '../../src/store/index.ts';
import { again } from './again.ts';
import { flip } from './flip.ts';
import { folder, store } from './stored.ts';

/** Changes a file of a folder and gives the manifest the hash of what it has become. */
function change(home: string, file: string, from: string, to: string): void {
  const [path, manifest] = [join(home, file), join(home, 'manifest.json')];
  const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const before = hash();
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(before, hash()));
}

describe('running a folder again', () => {
  it('gives the same bytes, tables and paths too, or by a share of the chunks the same values', async () => {
    const home = folder();
    await store(home, 700, { paths: 300 });
    expect(await reproduceRun(home, again(1))).toMatchObject({
      worlds: 700,
      compared: 5,
      differs: [],
      stopped: false,
    });
    const some = await reproduceRun(home, again(0.2));
    expect(some).toMatchObject({ differs: [], compared: 2, made: null });
    expect(some.worlds).toBeGreaterThan(64);
    expect(some.worlds).toBeLessThan(300);
  });

  it('compares the whole parts of a run that is not finished, and no more', async () => {
    const home = folder();
    await store(home, 700, { stopAt: 320 });
    const found = await reproduceRun(home, again(1));
    expect(found).toMatchObject({ worlds: 0, compared: 0, differs: [], made: null });
  });

  it.each([
    'worlds/part-00000.parquet',
    'paths/part-00000.parquet',
    'summary.csv',
    'series.csv',
    'columns.csv',
  ])('names %s when a byte of it has changed', async (file) => {
    const home = folder();
    await store(home, 200, { paths: 70 });
    flip(join(home, file), 0.7);
    const { differs } = await reproduceRun(home, again(1));
    expect(differs).toEqual([expect.stringContaining(`${file} is not what was written`)]);
    expect((await verifyRun(home)).damage).toMatchObject([{ file }]);
  });

  it.each([
    ['summary.csv', 'small,end,', 'small,ent,'],
    ['columns.csv', 'the scenario', 'a scenario'],
  ])('names %s when it is not what its worlds come to, though its hash is right', async (file, from, to) => {
    const home = folder();
    await store(home, 200);
    change(home, file, from, to);
    expect((await verifyRun(home)).damage).toEqual([]);
    const { differs } = await reproduceRun(home, again(1));
    expect(differs).toEqual([`${file} comes out with other bytes`]);
  });

  it('names parts, hash and tables when the worlds of another seed lie under its name, or what was looked at', async () => {
    const home = folder();
    await store(home, 200, { paths: 200 });
    const path = join(home, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"seed": "demo"', '"seed": "other"'));
    expect((await reproduceRun(home, again(1))).differs).toEqual([
      'worlds/part-00000.parquet comes out with other bytes',
      'paths/part-00000.parquet comes out with other bytes',
      'manifest.json gives the worlds another hash than they have',
      'summary.csv comes out with other bytes',
      'series.csv comes out with other bytes',
    ]);
    expect((await reproduceRun(home, again(0.5))).differs).toEqual([
      expect.stringMatching(/^worlds\/part-00000\.parquet comes out otherwise/),
      expect.stringMatching(/^paths\/part-00000\.parquet comes out otherwise/),
    ]);
  });

  it('is refused of a folder whose worlds do not have the hash its manifest gives', async () => {
    const home = folder();
    await store(home, 100);
    expect((await verifyRun(home)).damage).toEqual([]);
    const path = join(home, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"hash": "[0-9a-f]{4}/, '"hash": "0000'));
    expect((await verifyRun(home)).damage[0]?.sentence).toContain('do not have the hash');
  });
});
