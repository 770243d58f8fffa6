import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadTexts, type Model } from '../../src/language/index.ts';
import { disagreement } from './agreement.ts';
import { bench } from './bench.ts';
import { goalLine, reached, unmeasured } from './goal.ts';
import { KERNEL_GOALS, PEER_GOALS, ratioGoal, SCALING_GOALS } from './kernel-goals.ts';
import { benchModel } from './models.ts';
import { KEY, type Passes, resultsAWorld } from './order.ts';
import { commonModel, PEERS, peerFleet } from './peers.ts';
import { pairedRatios, runRounds } from './rounds.ts';
import { runReading } from './run-reading.ts';
import { median, relativeSpread } from './spread.ts';
import { treeMemory } from './tree-memory.ts';
import { wideModel } from './wide-model.ts';

const passes = (nanoseconds: number, ...results: readonly number[]): Passes => ({
  nanoseconds,
  results: Float64Array.from(results),
});

/** An implementation that takes these times, round after round, and always leaves these results. */
function taking(name: string, times: readonly number[], result = 1) {
  const left = [...times];
  return {
    name,
    model: 'mini-1',
    worlds: 1,
    agrees: 'to the bit' as const,
    run: () => passes(left.shift() ?? times.at(-1) ?? 1, result),
  };
}

const quiet = { warmUp: 0, seconds: 0, say: () => {} };
const ratio = { of: ['slow', 'mini-1'], against: ['fast', 'mini-1'] } as const;

describe('a run into a folder', () => {
  it('is measured on a model as wide as the shipped one', () => {
    const shipped = benchModel('shipped');
    const { model, problems } = loadTexts([
      { files: [{ name: 'wide.yaml', text: wideModel(shipped) }], replaces: false },
    ]);
    expect(problems).toEqual([]);
    const width = ({ outcomes, estimates, fans, calendar }: Model) => ({
      forms: outcomes.map(({ form }) => form).toSorted(),
      drawn: estimates.filter(({ prior }) => prior.is !== 'number').length,
      cells: fans.length * calendar.months,
    });
    expect(model && width(model)).toEqual(width(shipped));
  });

  it('is measured with all processes below it', () => {
    const own = treeMemory(process.pid);
    if (process.platform !== 'linux') return expect(own).toBeNull();
    expect(own).toBeGreaterThan(20);
    expect(treeMemory(process.ppid)).toBeGreaterThan(own ?? 0);
  });
});

describe('the rounds of the bench', () => {
  it('pair the times of one round', () => {
    const fleet = [taking('slow', [2, 40, 8]), taking('fast', [1, 20, 4])];
    expect(pairedRatios(runRounds(fleet, [ratio], { count: 3, ...quiet }), ratio)).toEqual([2, 2, 2]);
  });

  it('go on, up to twice as many, while a ratio spreads too widely', () => {
    const fleet = [taking('slow', [1, 2, 3, 4]), taking('fast', [1])];
    expect(pairedRatios(runRounds(fleet, [ratio], { count: 2, ...quiet }), ratio)).toHaveLength(4);
  });

  it('give no ratio when results differ', () => {
    const fleet = [taking('slow', [1]), taking('fast', [1], 1 + 2 ** -52)];
    expect(() => runRounds(fleet, [ratio], { count: 1, ...quiet })).toThrow(
      'fast and the first implementation of mini-1 differ in 1 of 1 values',
    );
  });

  it('let means differ by four standard errors and no more', () => {
    const width = resultsAWorld(benchModel('mini-1'));
    const worlds = (shift: number) =>
      passes(1, ...Array.from({ length: 50 * width }, (_, at) => (Math.floor(at / width) % 5) + shift));
    const one = { ...taking('peer', [1]), agrees: 'in means' as const };
    expect(disagreement(one, worlds(0.5), worlds(0))).toBeNull();
    expect(disagreement(one, worlds(1.5), worlds(0))).toContain('more than 4 standard errors apart');
  });

  it('know the middle and the spread of numbers', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(relativeSpread([9, 10, 11, 10, 20])).toBe(0.1);
  });
});

describe('goals', () => {
  const wanted = { id: 'a', what: 'this', is: 'at most', limit: 2, unit: ' ms' } as const;

  it('pass, miss or are absent, and say so in a line', () => {
    expect(goalLine(reached(wanted, 1.2345))).toBe('pass    this: 1.23 ms, at most 2 ms');
    expect(goalLine(reached({ ...wanted, is: 'at least' }, 1))).toBe('MISS    this: 1 ms, at least 2 ms');
    expect(goalLine(reached(wanted, 1, 0.034))).toBe('pass    this: 1 ms ± 3 %, at most 2 ms');
    expect(goalLine(unmeasured(wanted, 'nobody home'))).toBe('absent  this: (nobody home), at most 2 ms');
  });

  it('name what is missing instead of failing', () => {
    const [goal] = KERNEL_GOALS;
    if (goal === undefined) throw new Error('there are no goals');
    const missing = { name: goal.against[0], model: 'shipped', because: 'no compiler' };
    expect(ratioGoal(goal, [], [missing])).toMatchObject({
      value: null,
      pass: null,
      absent: 'c: no compiler',
    });
  });

  it('have names of their own', () => {
    const ids = [...KERNEL_GOALS, ...PEER_GOALS, ...SCALING_GOALS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the bench', () => {
  it('gives goals, the machine and its rounds as one JSON document', async () => {
    const wish = { rounds: 1, parts: [], withPeers: false, isLong: false, say: () => {} };
    const found = JSON.parse(JSON.stringify(await bench(wish)));
    expect(Object.keys(found)).toEqual(['goals', 'machine', 'rounds']);
    expect(found.machine).toMatchObject({ cores: expect.any(Number), node: process.version });
  });

  it('states the common model before its peers, which stand apart with a lock of their own', () => {
    expect(commonModel()[0]).toContain('What every peer is asked to run');
    expect(peerFleet().map(({ name, agrees }) => [name, agrees])).toEqual(
      PEERS.map((name) => [name, 'in means']),
    );
    const about = JSON.parse(readFileSync(new URL('peers/package.json', import.meta.url), 'utf8'));
    expect(Object.keys(about.dependencies)).toEqual(PEERS);
    const product = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    for (const peer of PEERS) expect(JSON.stringify(product)).not.toContain(`"${peer}"`);
  });

  it('measures a reading and says when there is none of that name', () => {
    const order = { key: KEY, worlds: 2, warmUp: 0, seconds: 0 };
    const model = benchModel('mini-1');
    const found = runReading(model, 'js', order);
    expect(found?.nanoseconds).toBeGreaterThan(0);
    expect(found?.results.length).toBe(2 * resultsAWorld(model));
    expect(new Set(found?.results).size).toBeGreaterThan(1000);
    expect(runReading(model, 'abacus', order)).toBeNull();
  });
});
