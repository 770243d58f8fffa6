import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineRunner } from '../../src/engine/index.ts';
import { type Again, reproduceRun, verifyRun } from '../../src/store/index.ts';
import { flip } from './flip.ts';
import { folder, store } from './stored.ts';

const again = (share: number): Again => ({
  share,
  signal: new AbortController().signal,
  start: () => ({ runner: inlineRunner(), progress: () => {} }),
});

describe('running a folder again', () => {
  it('gives the same bytes, whole or by a share of the chunks', async () => {
    const home = folder();
    await store(home, 700, { paths: 3 });
    expect(await reproduceRun(home, again(1))).toMatchObject({ worlds: 700, differs: [], stopped: false });
    const some = await reproduceRun(home, again(0.2));
    expect(some.differs).toEqual([]);
    expect(some.worlds).toBeGreaterThan(64);
    expect(some.worlds).toBeLessThan(300);
  });

  it('names the part when a byte of it has changed', async () => {
    const home = folder();
    await store(home, 200);
    flip(join(home, 'worlds', 'part-00000.parquet'), 0.7);
    const { differs } = await reproduceRun(home, again(1));
    expect(differs).toEqual([expect.stringContaining('part-00000.parquet')]);
    expect((await verifyRun(home)).damage).toMatchObject([{ file: 'worlds/part-00000.parquet' }]);
  });

  it.each([1, 0.5])(
    'names the part when the worlds of another seed lie under its name: share %d',
    async (share) => {
      const home = folder();
      await store(home, 200);
      const path = join(home, 'manifest.json');
      writeFileSync(path, readFileSync(path, 'utf8').replace('"seed": "demo"', '"seed": "other"'));
      const { differs } = await reproduceRun(home, again(share));
      expect(differs).toEqual([expect.stringMatching(/^worlds\/part-00000\.parquet comes out/)]);
    },
  );

  it('is refused of a folder whose worlds do not have the hash its manifest gives', async () => {
    const home = folder();
    await store(home, 100);
    expect((await verifyRun(home)).damage).toEqual([]);
    const path = join(home, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/"hash": "[0-9a-f]{4}/, '"hash": "0000'));
    expect((await verifyRun(home)).damage[0]?.sentence).toContain('do not have the hash');
  });
});
