import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { newDroppedEntrants } from '../../src/engine/dropped-entrants.ts';
import {
  createReading,
  inlineRunner,
  type Runner,
  type RunRequest,
  runBase,
  whatIf,
  workerRunner,
} from '../../src/engine/index.ts';
import { runChunk } from '../../src/engine/run-chunk.ts';
import { monthsToKeep, newWorldStates } from '../../src/engine/world-states.ts';
import { type Counterfactual, loadTexts } from '../../src/language/index.ts';
import { newSeriesTable, newWorldsTable, type RunResult } from '../../src/results/index.ts';
import { counterfactuals } from '../kernel/counterfactuals.ts';
import { HARBOUR } from '../kernel/harbour.ts';
import { shipped } from '../model/shipped.ts';
import { bundleAt, bundleWorkers, forgetDeaths, mortals } from './makers.ts';

type Engine = RunRequest['engine'];

function request(worlds: number, engine: Engine = 'js', scenario = ''): RunRequest {
  const files = [{ name: 'm.yaml', text: HARBOUR }];
  const more = scenario === '' ? [] : [{ replaces: true, files: [{ name: 's.yaml', text: scenario }] }];
  const layers = [{ replaces: false, files }, ...more];
  const { model } = loadTexts(layers);
  if (model === null) throw new Error('the model does not load');
  return { scenario: 'm', model, seed: 'demo', worlds, engine };
}

const never = new AbortController().signal;
const base = (wanted: RunRequest, keep?: readonly number[], runner: Runner = inlineRunner()) =>
  runBase(wanted, runner, () => {}, never, keep);
const branch = async (
  from: Awaited<ReturnType<typeof base>>,
  otherwise: readonly Counterfactual[],
  runner: Runner = inlineRunner(),
) => (await whatIf(from, otherwise, runner, () => {}, never)).branch;

/** All that a run came to, short enough to be shown where two differ. */
function told({ series, outcomes, hash, ended, warnings }: RunResult) {
  if (series.method !== 'exact') throw new Error('these runs keep every value');
  const months = createHash('sha256').update(series.values).digest('hex');
  return { hash, months, worlds: outcomes.worlds, ended, warnings };
}

describe.each(['js', 'wasm', 'interpreter'] as const)('what if (%s)', (engine) => {
  const worlds = engine === 'interpreter' ? 2 : 70;
  const { model } = request(1);

  it('from a kept state is the same as from the start, to the last bit of every world and month', async () => {
    const [kept, bare] = [
      await base(request(worlds, engine), [5, 11]),
      await base(request(worlds, engine), []),
    ];
    expect(kept.states.map(({ months }) => months)).toEqual(engine === 'interpreter' ? [] : [5, 11]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(18).chain((from) => counterfactuals(model, from)),
        async (otherwise) => {
          const [resumed, whole] = [await branch(kept, otherwise), await branch(bare, otherwise)];
          expect(told(resumed)).toEqual(told(whole));
        },
      ),
      { numRuns: engine === 'interpreter' ? 4 : 15 },
    );
  });

  it('of nothing is the base; of a lever from the start an ordinary run with that lever', async () => {
    const start = await base(request(worlds, engine));
    expect(told(await branch(start, []))).toEqual(told(start.result));
    const calm = model.estimates.findIndex(({ name }) => name === 'calm');
    const lever = [{ is: 'estimate', estimate: calm, value: 0.85, from: 0 }] as const;
    const ordinary = await base(request(worlds, engine, 'levers: {calm: 0.85}'));
    const changed = await branch(start, lever);
    expect(told(changed)).toEqual(told(ordinary.result));
    expect(changed.hash).not.toBe(start.result.hash);
  });
});

describe('what if', () => {
  let runner: Runner;
  beforeAll(async () => {
    await bundleWorkers();
    runner = workerRunner(2, bundleAt('worker'));
  });
  afterAll(() => runner.close());
  const demand = { is: 'choice', decision: 0, alternative: 0, from: 13, until: 15 } as const;

  it('is the same on workers', async () => {
    const [here, there] = [await base(request(200)), await base(request(200), undefined, runner)];
    expect(told(there.result)).toEqual(told(here.result));
    expect(told(await branch(there, [demand], runner))).toEqual(told(await branch(here, [demand])));
  });

  it('goes on from a base that was stopped, with the worlds it has', async () => {
    const stop = new AbortController();
    const wanted = request(200);
    const stopped = await runBase(wanted, inlineRunner(), () => stop.abort(), stop.signal, [12]);
    expect(stopped.result.outcomes.worlds).toBe(64);
    const whole = await base(request(64));
    expect(told(await branch(stopped, [demand]))).toEqual(told(await branch(whole, [demand])));
  });

  it('of a choice whose mechanism is off is the base, and of one the model does not have is refused', async () => {
    const text = HARBOUR.replace('build: {', 'build: {mechanism: tides, ').replace(
      'months: 19',
      'months: 19\nwithout: [tides]',
    );
    const { model } = loadTexts([{ replaces: false, files: [{ name: 'm.yaml', text }] }]);
    if (model === null) throw new Error('the model does not load');
    const start = await base({ ...request(3), model });
    expect((await branch(start, [demand])).hash).toBe(start.result.hash);
    await expect(branch(start, [{ ...demand, alternative: 9 }])).rejects.toThrow(
      'decision 0 has no alternative 9',
    );
  });

  it('fills only the months it runs of histograms, even when a worker dies while it counts', async () => {
    const { model, seed, engine } = request(1);
    const reading = createReading(model, seedKey(seed), engine);
    const followed = model.fans.map(({ name }) => ({ name, unit: '', range: { low: -9, high: 9 } }));
    const tables = (shared: boolean) => ({
      outcomes: newWorldsTable(model.outcomes, 9, shared),
      series: newSeriesTable(followed, 19, 100_000_000, { bins: 9, shared }),
      dropped: newDroppedEntrants(model, 9, shared),
    });
    const [whole, rest, states] = [tables(false), tables(true), newWorldStates(7, reading.cells, 9, true)];
    if (whole.series.method === 'exact' || rest.series.method === 'exact') throw new Error('not in bins');
    const span = { from: 0, until: 9 };
    runChunk(reading, { tables: whole, branching: { otherwise: [], since: null, kept: [states] } }, span);
    for (const { counts } of rest.series.histograms.filter((_, cell) => cell % 19 < 7)) counts[3] = 77;
    forgetDeaths();
    const dying = mortals(2, 'while it counts', 1);
    const job = { seed, engine, worlds: 9, followed, months: 19 };
    const branching = { otherwise: [], since: states, kept: [] };
    await dying.run({ job, model, tables: rest, branching }, span, () => {}, never);
    await dying.close();
    const { histograms } = whole.series;
    rest.series.histograms.forEach(({ counts, extremes }, cell) => {
      if (cell % 19 < 7) expect([...counts]).toEqual([0, 0, 0, 77, 0, 0, 0, 0, 0, 0, 0]);
      else
        expect({ counts, extremes }).toMatchObject({
          counts: histograms[cell]?.counts,
          extremes: histograms[cell]?.extremes,
        });
    });
  });

  it('of the shipped model is the same from a kept state', async () => {
    const { model } = shipped('pakistan');
    const wanted = { ...request(4), model };
    const [kept, bare] = [await base(wanted), await base(wanted, [])];
    expect(kept.states.map(({ months }) => months)).toEqual([12, 24, 36, 48, 60]);
    await fc.assert(
      fc.asyncProperty(counterfactuals(model, 25), async (otherwise) => {
        expect(told(await branch(kept, otherwise))).toEqual(told(await branch(bare, otherwise)));
      }),
      { numRuns: 5 },
    );
  });
});

describe('a choice demanded in the shipped model', () => {
  it('is a scenario with an entry that forces it', async () => {
    const { model, layers } = shipped('baseline');
    const entry =
      '{from: 2027-03, until: 2027-08, says: It is promised., force: pakistan.grant_exclusive to us}';
    const files = [{ name: 'forced.yaml', text: `timeline: [${entry}]` }];
    const forced = loadTexts([...layers, { replaces: true, files }]).model;
    if (forced === null) throw new Error('the scenario does not load');
    const decision = model.decisions.findIndex(({ name }) => name === 'pakistan');
    const { options = [], alternatives = [] } = model.decisions[decision] ?? {};
    const us = model.kinds.flatMap(({ agents }) => (agents.includes('us') ? [agents.indexOf('us')] : []));
    const alternative = alternatives.findIndex(
      ({ option, target }) => options[option]?.name === 'grant_exclusive' && us.includes(target),
    );
    const months = { from: 23, until: 28 };
    const start = await base({ ...request(12), model });
    const branched = await branch(start, [{ is: 'choice', decision, alternative, ...months }]);
    const rerun = await base({ ...request(12), model: forced });
    expect(told(branched)).toEqual(told(rerun.result));
    expect(branched.hash).not.toBe(start.result.hash);
  });
});

describe('months after which states are kept', () => {
  it('are those that end a year while they fit, then fewer, then none', () => {
    const cells = 4000;
    expect(monthsToKeep({ cells, worlds: 1000, months: 69 })).toEqual([12, 24, 36, 48, 60]);
    expect(monthsToKeep({ cells, worlds: 2000, months: 69 })).toEqual([24, 48]);
    expect(monthsToKeep({ cells, worlds: 8000, months: 69 })).toEqual([60]);
    expect(monthsToKeep({ cells, worlds: 9000, months: 69 })).toEqual([]);
    expect(monthsToKeep({ cells: 0, worlds: 9, months: 69 })).toEqual([]);
    expect(monthsToKeep({ cells, worlds: 9, months: 12 })).toEqual([]);
  });

  it('never take more than 256 MB', () => {
    const size = {
      cells: fc.integer({ min: 1, max: 9999 }),
      worlds: fc.integer({ min: 1, max: 1e6 }),
      months: fc.integer({ min: 1, max: 600 }),
    };
    fc.assert(
      fc.property(fc.record(size), ({ cells, worlds, months }) => {
        const kept = monthsToKeep({ cells, worlds, months });
        expect(8 * cells * worlds * kept.length).toBeLessThanOrEqual(256e6);
        expect(kept.every((month) => month % 12 === 0 && month < months)).toBe(true);
      }),
    );
  });
});
