import { afterAll, describe, expect, it } from 'vitest';
import { fansOf } from '../../src/analysis/index.ts';
import { seedKey } from '../../src/chance/index.ts';
import { estimateSampler, inlineRunner, medianEstimates, runWorlds } from '../../src/engine/index.ts';
import { newWorldsTable, outcomeColumn } from '../../src/results/index.ts';
import { answerAtDesk } from '../../src/session/answer.ts';
import { driverReader } from '../../src/session/drivers.ts';
import { type Moved, openSession, type Sight, threadScripts } from '../../src/session/index.ts';
import { modelOf } from '../language/load.ts';
import { shipped } from '../model/shipped.ts';

const session = openSession({
  ...threadScripts(),
  workerScript: null,
  workers: 1,
  engine: 'auto',
  clock: () => 0,
});
afterAll(() => session.close());

const never = new AbortController().signal;

async function looks(moved: Moved, worlds: number): Promise<readonly Sight[]> {
  const scenario = session.open('baseline');
  if (scenario.is === 'failed') throw new Error(scenario.message);
  const sights: Sight[] = [];
  const hear = { progress: () => {}, seen: (sight: Sight) => void sights.push(sight) };
  await session.explore(scenario, worlds, 'lesson').look(moved, hear, never);
  return sights;
}

describe('a look at a place of the levers', () => {
  it('comes first from few worlds, then from all', async () => {
    const sights = await looks(new Map(), 300);
    expect(sights.map(({ result, isWhole }) => [result.outcomes.worlds, isWhole])).toEqual([
      [128, false],
      [300, true],
    ]);
  });

  it('is on its way what a run of so many worlds would be', async () => {
    const moved = new Map([['demand_lean', 1.5]]);
    const [early] = await looks(moved, 300);
    const [whole] = await looks(moved, 128);
    expect(whole?.isWhole).toBe(true);
    expect(early?.result.hash).toBe(whole?.result.hash);
    expect(early && fansOf(early.result.series)).toEqual(whole && fansOf(whole.result.series));
  });

  it('has the very worlds that the command line runs with the same levers', async () => {
    const moved = new Map([
      ['demand_lean', 1.5],
      ['copper_drift', 0.05],
    ]);
    const sights = await looks(moved, 100);
    const set = [...moved].map(([name, value]) => ({ name, value: String(value) }));
    const { model, name } = shipped('baseline', { set });
    const request = { scenario: name, model, seed: 'lesson', worlds: 100, engine: session.engine };
    const run = await runWorlds(request, inlineRunner(), () => {}, never);
    expect(sights.at(-1)?.result.hash).toBe(run.hash);
    expect(sights.at(-1)?.unmoved.hash).not.toBe(run.hash);
  });

  it('shows nothing more once it is no longer wanted', async () => {
    const scenario = session.open('baseline');
    if (scenario.is === 'failed') throw new Error(scenario.message);
    const abort = new AbortController();
    const sights: Sight[] = [];
    const hear = {
      progress: () => {},
      seen: (sight: Sight) => {
        sights.push(sight);
        abort.abort();
      },
    };
    await session.explore(scenario, 300, null).look(new Map(), hear, abort.signal);
    expect(sights).toHaveLength(1);
  });

  it('says of a name that means nothing what may have been meant', () => {
    const failure = session.open('base-line');
    expect(failure).toMatchObject({ is: 'failed', message: expect.stringContaining('baseline') });
  });
});

describe('the desk', () => {
  const { model } = shipped('baseline');

  it('tells stories and reasons from a thread of its own, and the same as without one', async () => {
    const story = await session.story({ model, seed: 'lesson', world: 3, otherwise: [] });
    const answer = answerAtDesk()({
      asks: 'story',
      model,
      seed: 'lesson',
      engine: session.engine,
      world: 3,
      otherwise: [],
    });
    expect(answer).toEqual({ says: 'story', history: story.history });
    const about = { is: 'quantity', name: 'us.alignment' } as const;
    const { why } = await session.why(story.request, 5, about);
    if (!('contributions' in why)) throw new Error('not asked after a choice');
    expect(why.contributions.reduce((sum, { amount }) => sum + amount, 0)).toBe(why.total);
  });

  it('says what drives an outcome, once for each sight, and leaves out what was moved by hand', async () => {
    const scenario = session.open('baseline');
    if (scenario.is === 'failed') throw new Error(scenario.message);
    const sights: Sight[] = [];
    const hear = { progress: () => {}, seen: (sight: Sight) => void sights.push(sight) };
    const moved = new Map([['essential_arms', 0.6]]);
    await session.explore(scenario, 200, null).look(moved, hear, new AbortController().signal);
    const [sight] = sights;
    if (sight === undefined) throw new Error('nothing was seen');
    const answer = session.drivers(scenario, sight, 'tightrope_kept');
    expect(session.drivers(scenario, sight, 'tightrope_kept')).toBe(answer);
    const column = outcomeColumn(sight.result.outcomes, 'tightrope_kept');
    const fixed = new Set(moved.keys());
    const drivers = await answer;
    expect(drivers).toEqual(driverReader(scenario.model, sight.result.seed, 200, fixed)(column));
    const place = scenario.model.estimates.find(({ name }) => name === 'essential_arms')?.index;
    expect(place).toBeGreaterThan(0);
    expect(drivers.drivers.map(({ estimate }) => estimate)).not.toContain(place);
    expect(() => session.drivers(scenario, sight, 'tightrope')).toThrow('tightrope_kept');
  });

  it('answers a question that makes no sense with a sentence', async () => {
    const about = { is: 'quantity', name: 'us.alinement' } as const;
    const request = { model, seed: 'lesson', world: 3, otherwise: [] };
    await expect(session.why(request, 5, about)).rejects.toThrow('us.alignment');
    const moment = { world: 0, month: 0, otherwise: [] };
    expect(answerAtDesk()({ asks: 'why', model: null, seed: '', moment, about })).toEqual({
      says: 'failed',
      sentence: 'no model was given',
    });
  });
});

describe('what drives an outcome', () => {
  const model = modelOf(`
months: 2
estimates:
  strong: {is: "uniform(0, 1)", assumed: a guess}
  weak: {is: "uniform(0, 1)", assumed: a guess}
  idle: {is: "uniform(0, 1)", assumed: a guess}
common: {level: {is: 3 * strong + weak + 0 * idle}}
outcomes: {end: final(level)}
`);
  const table = (worlds: number) => {
    const sample = estimateSampler(model.estimates, seedKey('s'));
    const outcomes = newWorldsTable(model.outcomes, worlds);
    const column = outcomes.columns[0] as Float64Array;
    for (let world = 0; world < worlds; world += 1) {
      const [strong = 0, weak = 0] = sample(world);
      column[world] = 3 * strong + weak;
    }
    return outcomeColumn(outcomes, 'end');
  };

  it('is found with its share in closed form: 0.9 and 0.1', () => {
    expect(medianEstimates(model.estimates)).toHaveLength(3);
    const { drivers, floor, looked } = driverReader(model, 's', 4000)(table(4000));
    expect(looked).toBe(3);
    expect(drivers.map(({ estimate }) => estimate)).toEqual([0, 1, 2]);
    expect(drivers[0]?.share).toBeCloseTo(0.9, 1);
    expect(drivers[1]?.share).toBeCloseTo(0.1, 1);
    expect(drivers[2]?.share).toBeLessThan(2 * floor);
    expect(drivers[0]?.rises).toBe(true);
  });

  it('rises above the noise floor in about one run of twenty where there is nothing', () => {
    const outcomes = table(1000);
    let above = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const { drivers, floor } = driverReader(model, `other ${trial}`, 1000)(outcomes);
      above += drivers.some(({ share }) => share > floor) ? 1 : 0;
    }
    // Ten expected; the approximation may cost or save a few.
    expect(above).toBeGreaterThan(1);
    expect(above).toBeLessThan(26);
  });

  it('leaves out what was moved by hand', () => {
    const { drivers } = driverReader(model, 's', 500, new Set(['strong']))(table(500));
    expect(drivers.map(({ estimate }) => estimate)).not.toContain(0);
  });
});
