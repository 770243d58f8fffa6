import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { countOf } from '../../src/analysis/index.ts';
import { seedKey } from '../../src/chance/index.ts';
import { newDroppedEntrants } from '../../src/engine/dropped-entrants.ts';
import {
  createReading,
  inlineRunner,
  type Runner,
  type RunRequest,
  runWish,
  runWorlds,
} from '../../src/engine/index.ts';
import { runChunk } from '../../src/engine/run-chunk.ts';
import type { NotFinite } from '../../src/language/index.ts';
import { newSeriesTable, newWorldsTable, worldsHash } from '../../src/results/index.ts';
import { modelOf } from '../language/load.ts';
import { bundleWorkers, forgetDeaths, MAKERS, mortals, spareWorkers } from './makers.ts';

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

const request = (worlds: number, from = text): RunRequest => ({
  scenario: 'm',
  model: modelOf(from),
  seed: 'demo',
  worlds,
  engine: 'js',
});

const partedText = `
months: 3
estimates: {known: {is: "normal(0, 1)", assumed: a guess}}
common: {shock: {draw: "normal(0, 1)"}, level: {is: known}}
outcomes: {same: final(level), other: final(shock)}
`;

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
const crowded = request(200, crowdedText);

const never = new AbortController().signal;
const HASH = 'c0cd052fee70e02339ed592364119a9e3572094db532ba5dea860419a239a4c0';
const run = (wanted: RunRequest, runner: Runner, signal = never) =>
  runWorlds(wanted, runner, () => {}, signal);

beforeAll(bundleWorkers);
beforeEach(forgetDeaths);

/** The same suite for every maker of runners. */
describe.each(MAKERS)('the runner: %s', (_, make) => {
  let runner: Runner;
  beforeAll(() => {
    runner = make();
  });
  afterAll(() => runner.close());

  it('gives the hash that every other gives', async () => {
    const result = await run(request(300), runner);
    expect(result.ended).toBe('complete');
    expect(result.hash).toBe(HASH);
  });

  it('runs again, and a shorter run is a prefix of a longer', async () => {
    const long = await run(request(300), runner);
    const short = await run(request(100), runner);
    expect(short.outcomes.columns[0]).toEqual(long.outcomes.columns[0]?.slice(0, 100));
  });

  it('takes another job after the first', async () => {
    const other = request(200, text.replace('0.9', '0.5'));
    await run(request(300), runner);
    expect((await run(other, runner)).hash).toBe((await run(other, inlineRunner())).hash);
    expect((await run(request(300), runner)).hash).toBe(HASH);
  });

  it('runs some worlds again with the same estimates and other luck, alike in every reading', async () => {
    const wanted = { ...request(400, partedText), companions: true };
    const { outcomes, companions } = await run(wanted, runner);
    expect(companions?.worlds).toBe(100);
    expect(companions?.columns[0]).toEqual(outcomes.columns[0]?.slice(0, 100));
    expect(companions?.columns[1]?.some((value, world) => value === outcomes.columns[1]?.[world])).toBe(
      false,
    );
    for (const engine of ['wasm', 'interpreter'] as const)
      expect((await run({ ...wanted, engine }, runner)).companions).toEqual(companions);
    expect((await run({ ...wanted, worlds: 100 }, runner)).companions?.columns[1]).toEqual(
      companions?.columns[1]?.slice(0, 25),
    );
    expect((await run({ ...wanted, companions: false }, runner)).companions).toBeUndefined();
  });

  it('tells how far it is, and never goes back', async () => {
    const seen: number[] = [];
    await runWorlds(request(200), runner, (worlds) => seen.push(worlds), never);
    expect(seen.at(-1)).toBe(200);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
  });

  it('stops when enough is enough, at the same world for everyone', async () => {
    const result = await run({ ...request(5000), enough: ({ worlds }) => worlds >= 2000 }, runner);
    expect([result.ended, result.outcomes.worlds]).toEqual(['precise', 2048]);
  });

  it('keeps whole chunks without a gap when it is stopped', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    const result = await run(request(2_000_000), runner, stop.signal);
    const { worlds, columns } = result.outcomes;
    expect(result.ended).toBe('interrupted');
    expect(worlds % 64).toBe(0);
    const whole = await run(request(Math.min(worlds, 1000)), inlineRunner());
    expect(columns[0]?.slice(0, 1000)).toEqual(whole.outcomes.columns[0]);
  });

  it('begins nothing when it is stopped before', async () => {
    const result = await run(request(300), runner, AbortSignal.abort());
    expect(result.outcomes.worlds).toBe(0);
  });

  it('says which quantity left the numbers, where and when: in the earliest world, and goes on with other jobs', async () => {
    const broken = request(3000, text.replace('0.9 * level', '0.9 * level + 0 * log(3.6 - shock)'));
    const { world, month, name } = await failure(run(broken, inlineRunner()));
    expect([name, world > 192]).toEqual(['NotFinite', true]);
    expect(await failure(run(broken, runner))).toMatchObject({ name, world, month });
    expect((await run(request(300), runner)).hash).toBe(HASH);
  });

  it('counts followed quantities into the same bins as a reading alone', async () => {
    const { model, seed, engine } = request(0);
    const [followed, months, worlds] = [[{ name: 'level', unit: '', range: { low: -3, high: 3 } }], 12, 1000];
    const tables = (shared: boolean) => ({
      outcomes: newWorldsTable(model.outcomes, worlds, shared),
      // A table of so many worlds counts in bins, whatever is run into it.
      series: newSeriesTable(followed, months, 100_000_000, { shared, bins: 20 }),
      dropped: newDroppedEntrants(model, worlds, shared),
    });
    const [mine, alone] = [tables(runner.elsewhere), tables(false)];
    const job = { seed, engine, worlds, followed, months };
    await runner.run({ job, model, tables: mine }, { from: 0, until: worlds }, () => {}, never);
    runChunk(createReading(model, seedKey(seed), engine), { tables: alone }, { from: 0, until: worlds });
    if (mine.series.method === 'exact' || alone.series.method === 'exact') throw new Error('not in bins');
    expect(mine.series.histograms).toEqual(alone.series.histograms);
    expect(alone.series.histograms.map(countOf)).toEqual(Array(months).fill(worlds));
    expect(worldsHash(mine.outcomes)).toBe(worldsHash(alone.outcomes));
  });

  it.each(['wasm', 'js', 'interpreter'] as const)(
    'warns of entrants that found no place: %s',
    async (engine) => {
      const { model } = crowded;
      const lost = await run({ ...crowded, engine }, runner);
      const column = Array.from(lost.outcomes.columns[0] ?? []);
      const entrants = column.reduce((sum, one) => sum + one, 0);
      const among = column.filter((one) => one > 0).length;
      expect([entrants, among].every((one) => one > 1)).toBe(true);
      expect(lost.warnings).toEqual([
        `guest: ${entrants} entrants in ${among} of 200 worlds found all 3 places taken and had to be dropped; give the kind more places, or let fewer come or more leave`,
      ]);
      const bench = { start: () => ({ runner, progress: () => {} }), signal: never };
      const scenario = { name: 'm', model, warnings: ['odd'] };
      expect(await runWish(scenario, { worlds: 200, seed: 'demo', engine }, bench)).toMatchObject({
        warnings: ['odd', ...lost.warnings],
      });
    },
  );
});

const failure = (promise: Promise<unknown>): Promise<NotFinite> =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error: NotFinite) => error,
  );

describe('workers that die', () => {
  it.each([
    ['at a chunk', /^worker threads kept dying in worlds 128 to 191 \(it stopped\)/],
    [
      'while it starts',
      /^worker threads kept dying before their first world \(a fault outside of every world\)/,
    ],
  ] as const)(
    'again and again %s end with one sentence, and others take the next job',
    async (way, sentence) => {
      const runner = mortals(1, way, 9);
      await expect(run(request(300), runner)).rejects.toThrow(sentence);
      spareWorkers();
      expect((await run(request(300), runner)).hash).toBe(HASH);
      await runner.close();
    },
  );

  it('between two jobs are replaced', async () => {
    const runner = mortals(2, 'after it answered', 2);
    for (const _ of [1, 2]) expect((await run(request(300), runner)).hash).toBe(HASH);
    await runner.close();
  });
});
