import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf } from '../../src/analysis/index.ts';
import { seedKey } from '../../src/chance/index.ts';
import { newDroppedEntrants } from '../../src/engine/dropped-entrants.ts';
import {
  createReading,
  inlineRunner,
  type Runner,
  runWish,
  runWorlds,
  workerRunner,
} from '../../src/engine/index.ts';
import { runChunk } from '../../src/engine/run-chunk.ts';
import { loadTexts } from '../../src/language/index.ts';
import { newSeriesTable, newWorldsTable, worldsHash } from '../../src/results/index.ts';

const text = `
months: 12
fans: [level]
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: 0.9 * level + shock}
outcomes:
  end: final(level)
  high: ever(level > 2)
  when_high: first(level > 2)
`;

const request = (worlds: number) => requestOf(text, worlds);

function requestOf(own: string, worlds: number) {
  const layers = [{ replaces: false, files: [{ name: 'm.yaml', text: own }] }];
  const { model } = loadTexts(layers);
  if (model === null) throw new Error('the model does not load');
  return { scenario: 'm', model, layers, seed: 'demo', worlds, engine: 'js' as const };
}

const crowdedText = `
months: 6
common: {guests: {is: "count(guest, 1)"}}
kinds:
  guest:
    places: 3
    enters: {count: {draw: poisson(0.4)}, each: {}}
    leaves: 0
outcomes: {lost: dropped(guest), guests: final(guests)}
`;
const crowded = requestOf(crowdedText, 200);

let script: URL;

beforeAll(async () => {
  const outfile = join(mkdtempSync(join(tmpdir(), 'worker-')), 'worker.mjs');
  const banner = {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  };
  await build({
    entryPoints: ['src/engine/worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner,
  });
  script = pathToFileURL(outfile);
});

/** The same suite for every maker of runners. */
describe.each([
  ['inline', () => inlineRunner()],
  ['one worker', () => workerRunner(1, script)],
  ['two workers', () => workerRunner(2, script)],
  ['three workers', () => workerRunner(3, script)],
] as const)('the %s runner', (_, make) => {
  let runner: Runner;
  beforeAll(() => {
    runner = make();
  });
  afterAll(() => runner.close());
  const never = new AbortController().signal;

  it('gives the hash that every other gives', async () => {
    const result = await runWorlds(request(300), runner, () => {}, never);
    expect(result.ended).toBe('complete');
    expect(result.hash).toBe('c0cd052fee70e02339ed592364119a9e3572094db532ba5dea860419a239a4c0');
  });

  it('runs again, and a shorter run is a prefix of a longer', async () => {
    const long = await runWorlds(request(300), runner, () => {}, never);
    const short = await runWorlds(request(100), runner, () => {}, never);
    expect(Array.from(short.outcomes.columns[0] ?? [])).toEqual(
      Array.from(long.outcomes.columns[0]?.subarray(0, 100) ?? []),
    );
  });

  it('tells how far it is', async () => {
    const seen: number[] = [];
    await runWorlds(request(200), runner, (worlds) => seen.push(worlds), never);
    expect(Math.max(...seen)).toBe(200);
  });

  it('stops when enough is enough, at the same world for everyone', async () => {
    const result = await runWorlds(
      { ...request(5000), enough: ({ worlds }) => worlds >= 2000 },
      runner,
      () => {},
      never,
    );
    expect([result.ended, result.outcomes.worlds]).toEqual(['precise', 2048]);
  });

  it('counts followed quantities into the same bins as a reading alone', async () => {
    const { model, layers, seed, engine } = request(0);
    const [followed, months, worlds] = [[{ name: 'level', unit: '', range: { low: -3, high: 3 } }], 12, 1000];
    const tables = (shared: boolean) => ({
      outcomes: newWorldsTable(model.outcomes, worlds, shared),
      // A table of so many worlds counts in bins, whatever is run into it.
      series: newSeriesTable(followed, months, 100_000_000, { shared, bins: 20 }),
      dropped: newDroppedEntrants(model.kinds.length, shared),
    });
    const [mine, alone] = [tables(runner.elsewhere), tables(false)];
    const job = { layers, seed, engine, worlds, followed, months };
    await runner.run({ job, model, tables: mine }, { from: 0, until: worlds }, () => {}, never);
    runChunk(createReading(model, seedKey(seed), engine), alone, 0, worlds);
    if (mine.series.method === 'exact' || alone.series.method === 'exact') throw new Error('not in bins');
    expect(mine.series.histograms).toEqual(alone.series.histograms);
    expect(alone.series.histograms.map(countOf)).toEqual(Array(months).fill(worlds));
    expect(worldsHash(mine.outcomes)).toBe(worldsHash(alone.outcomes));
  });

  it('keeps what is finished when it is stopped', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    const result = await runWorlds(request(2_000_000), runner, () => {}, stop.signal);
    expect(result.ended).toBe('interrupted');
    expect(result.outcomes.worlds).toBeLessThan(2_000_000);
    expect(result.outcomes.columns[0]?.length).toBe(result.outcomes.worlds);
  });

  it.each(['wasm', 'js', 'interpreter'] as const)(
    'warns of entrants that found no place: %s',
    async (engine) => {
      const { model, layers } = crowded;
      const lost = await runWorlds({ ...crowded, engine }, runner, () => {}, never);
      const column = Array.from(lost.outcomes.columns[0] ?? []);
      const entrants = column.reduce((sum, one) => sum + one, 0);
      const among = column.filter((one) => one > 0).length;
      expect([entrants, among].every((one) => one > 1)).toBe(true);
      expect(lost.warnings).toEqual([
        `guest: ${entrants} entrants in ${among} of 200 worlds found all 3 places taken and had to be dropped; give the kind more places, or let fewer come or more leave`,
      ]);
      const bench = { start: () => ({ runner, progress: () => {} }), signal: never };
      const scenario = { name: 'm', model, layers, warnings: ['odd'] };
      expect(await runWish(scenario, { worlds: 200, seed: 'demo', engine }, bench)).toMatchObject({
        warnings: ['odd', ...lost.warnings],
      });
    },
  );

  it('says which quantity left the numbers, where and when', async () => {
    const broken = [
      {
        replaces: false,
        files: [{ name: 'm.yaml', text: text.replace('0.9 * level', 'level / (level - level)') }],
      },
    ];
    const { model } = loadTexts(broken);
    if (model === null) throw new Error('the model does not load');
    const run = runWorlds({ ...request(10), model, layers: broken }, runner, () => {}, never);
    await expect(run).rejects.toMatchObject({ name: 'NotFinite', month: 0 });
  });
});
