import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { estimateSampler, inlineRunner, runWorlds } from '../../src/engine/index.ts';
import { worldsHash } from '../../src/results/index.ts';
import { checkFiles, manifestSchema, readRunFolder, runManifest } from '../../src/store/index.ts';
import { filesOf } from './files-of.ts';
import { flip } from './flip.ts';
import { folder, opening, request, store } from './stored.ts';

const never = new AbortController().signal;

describe('a run folder', () => {
  it('holds the outcomes of every world to the last bit, and the estimates drawn for it', async () => {
    const home = folder();
    expect(await store(home, 300)).toBe('done');
    const { outcomes, parameters, manifest, model } = await readRunFolder(home);
    const result = await runWorlds(request(300), inlineRunner(), () => {}, never);
    expect(outcomes).toEqual(result.outcomes);
    expect(manifest).toMatchObject({ ended: 'complete', worlds: 300, hash: worldsHash(outcomes) });
    expect(parameters.names).toEqual(['known', 'left', 'right']);
    const sample = estimateSampler(model.estimates, seedKey('demo'));
    for (const world of [0, 63, 64, 299])
      expect(parameters.columns.map((column) => column[world])).toEqual([...sample(world)]);
    expect((await readRunFolder(home, ['left'])).parameters.names).toEqual(['left']);
  });

  it('has a manifest of the published form, and a hash for each of its files', async () => {
    const home = folder();
    await store(home, 100, { paths: 10 });
    const manifest: unknown = JSON.parse(readFileSync(join(home, 'manifest.json'), 'utf8'));
    const isOfForm = new Ajv2020().compile(manifestSchema());
    expect([isOfForm(manifest), isOfForm.errors]).toEqual([true, null]);
    const listed = runManifest(home);
    const names = [
      ...Object.keys(listed.files),
      ...[...listed.parts, ...listed.pathParts].map(({ file }) => file),
    ];
    expect(Object.keys(filesOf(home)).filter((name) => name !== 'manifest.json')).toEqual(names.toSorted());
    expect(checkFiles(home, listed)).toEqual([]);
  });

  it('is left alone by the same run again', async () => {
    const home = folder();
    await store(home, 100);
    const before = filesOf(home);
    expect(await store(home, 100, { open: opening(false) })).toBe('held');
    expect(filesOf(home)).toEqual(before);
  });
});

describe('a run that was stopped', () => {
  it.each([64, 128, 320, 640])('after %i worlds goes on and ends as if it had not been', async (stopAt) => {
    const [whole, torn] = [folder(), folder()];
    await store(whole, 700, { paths: 100 });
    expect(await store(torn, 700, { paths: 100, stopAt })).toBe('stopped');
    await expect(store(torn, 700, { paths: 100, open: opening(false) })).rejects.toThrow(
      'run again with --resume',
    );
    expect(await store(torn, 700, { paths: 100 })).toBe('done');
    expect(filesOf(torn)).toEqual(filesOf(whole));
  });

  it('loses the half of a chunk that a kill has cut, and nothing else', async () => {
    const [whole, torn] = [folder(), folder()];
    await store(whole, 700);
    await store(torn, 700, { stopAt: 640 });
    const chunks = join(torn, 'open', 'part-00000.chunks');
    truncateSync(chunks, statSync(chunks).size - 7);
    expect(await store(torn, 700)).toBe('done');
    expect(filesOf(torn)).toEqual(filesOf(whole));
  });

  it('does again what a flipped bit has spoilt', async () => {
    const [whole, torn] = [folder(), folder()];
    await store(whole, 700);
    await store(torn, 700, { stopAt: 640 });
    flip(join(torn, 'open', 'part-00000.chunks'), 0.4);
    expect(await store(torn, 700)).toBe('done');
    expect(filesOf(torn)).toEqual(filesOf(whole));
  });
});

describe('damage', () => {
  it.each(['worlds/part-00000.parquet', 'paths/part-00000.parquet', 'summary.csv', 'scenario.resolved.yaml'])(
    'of %s is refused, named, and mended with --resume',
    async (file) => {
      const home = folder();
      const paths = 70;
      await store(home, 200, { paths });
      const before = filesOf(home);
      flip(join(home, file), 0.5);
      await expect(store(home, 200, { paths, open: opening(false) })).rejects.toThrow(file);
      if (/^(worlds|scenario)/.test(file)) await expect(readRunFolder(home)).rejects.toThrow(file);
      const open = opening();
      expect(await store(home, 200, { paths, open })).toBe('done');
      expect(open.said.join(' ')).toContain(file);
      expect(filesOf(home)).toEqual(before);
    },
  );

  it('is a missing part, too', async () => {
    const home = folder();
    await store(home, 200);
    const before = filesOf(home);
    rmSync(join(home, 'worlds'), { recursive: true });
    await expect(readRunFolder(home)).rejects.toThrow('it is not there');
    expect(await store(home, 200)).toBe('done');
    expect(filesOf(home)).toEqual(before);
    expect(readdirSync(home)).not.toContain('open');
  });
});
