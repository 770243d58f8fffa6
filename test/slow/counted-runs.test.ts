import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineRunner, PART, runWorlds } from '../../src/engine/index.ts';
import { readRunFolder, reproduceRun, verifyRun } from '../../src/store/index.ts';
import { again } from '../store/again.ts';
import { filesOf } from '../store/files-of.ts';
import { flip } from '../store/flip.ts';
import { folder, opening, request, store } from '../store/stored.ts';

const QUANTITIES = 40;
const names = Array.from({ length: QUANTITIES }, (_, place) => `q${place}`);

/** So many quantities and months that those of little more than a part are counted, not kept. */
const TEXT = `
months: 100
fans: [${names.join(', ')}]
estimates: {known: {is: "normal(0, 1)", assumed: a guess}}
common:
  shock: {draw: "normal(0, 1)"}
${names.map((name, place) => `  ${name}: {starts: known, next: 0.9 * ${name} + ${place / 100} * shock}`).join('\n')}
kinds:
  guest: {places: 3, enters: {count: {draw: poisson(0.4)}, each: {}}, leaves: 0}
outcomes: {end: final(q3), high: ever(q9 > 1), when_high: first(q9 > 1)}
`;

const WORLDS = PART + 600;

describe('a run whose months are counted', { timeout: 600_000 }, () => {
  it('lays its outcomes by, and ends alike wherever it was stopped', async () => {
    const whole = folder();
    expect(await store(whole, WORLDS, { text: TEXT, paths: 70 })).toBe('done');
    const alone = await runWorlds(
      request(WORLDS, TEXT),
      inlineRunner(),
      () => {},
      new AbortController().signal,
    );
    expect(alone.series.method).toBe('histogram');
    const { outcomes, manifest } = await readRunFolder(whole, []);
    expect(manifest.hash).toBe(alone.hash);
    expect(outcomes).toEqual(alone.outcomes);
    for (const stopAt of [640, PART, PART + 320]) {
      const torn = folder();
      const wish = { text: TEXT, paths: 70 };
      expect(await store(torn, WORLDS, { ...wish, stopAt })).toBe('stopped');
      await readable(torn, stopAt);
      const open = opening();
      if (stopAt > PART) flip(join(torn, 'paths', 'part-00000.parquet'), 0.5);
      expect(await store(torn, WORLDS, { ...wish, open })).toBe('done');
      expect(open.said.length).toBe(stopAt > PART ? 1 : 0);
      expect(filesOf(torn)).toEqual(filesOf(whole));
    }
    expect((await verifyRun(whole)).damage).toEqual([]);
  });

  it('is made again to the same bytes, and a part or table of it that is another is named', async () => {
    const whole = folder();
    await store(whole, WORLDS, { text: TEXT, paths: 70 });
    expect(await reproduceRun(whole, again(1))).toMatchObject({ worlds: WORLDS, compared: 6, differs: [] });
    expect(await reproduceRun(whole, again(0.01))).toMatchObject({ made: null, differs: [] });
    flip(join(whole, 'worlds', 'part-00001.parquet'), 0.5);
    const { differs } = await reproduceRun(whole, again(1));
    expect(differs).toEqual([expect.stringContaining('worlds/part-00001.parquet is not what was written')]);
  });
});

/** What is there of a run that is not finished can be read: the worlds of its whole parts. */
async function readable(home: string, stopAt: number): Promise<void> {
  const { manifest, damage } = await verifyRun(home);
  expect([manifest?.ended, damage]).toEqual(['incomplete', []]);
  const { outcomes, parameters } = await readRunFolder(home);
  const worlds = stopAt >= PART ? PART : 0;
  expect([outcomes.worlds, parameters.worlds, manifest?.worlds]).toEqual([worlds, worlds, worlds]);
}
