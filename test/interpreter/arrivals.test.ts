import { describe, expect, it } from 'vitest';
import { historyOf, modelOf } from './model-of.ts';

describe('agents that come', () => {
  it('are drawn for each kind by itself, and so is each number that they bring', () => {
    const pool =
      '{places: 30, enters: {count: {draw: poisson(2)}, each: {size: {draw: "uniform(0, 1)"}, depth: {draw: "uniform(0, 1)"}}}}';
    const run = historyOf(
      modelOf(
        `title: Two pools\nmonths: 12\nkinds: {mine: ${pool}, farm: ${pool}}\noutcomes: {end: final(1)}\n`,
      ),
    );
    expect(run.held('mine')).not.toEqual(run.held('farm'));
    const brought = ['mine_1.size', 'mine_1.depth', 'farm_1.size', 'farm_1.depth'].map((name) =>
      run.of(name).at(-1),
    );
    expect(new Set(brought).size).toBe(4);
    for (const number of brought) expect(number).toBeGreaterThan(0);
  });

  it('are none where nobody is said to come: those who are there only leave', () => {
    const run = historyOf(
      modelOf(
        'title: A pool that empties\nmonths: 3\nkinds: {mine: {places: 3, agents: [a, b], leaves: month > 1, w: {is: 1}}}\noutcomes: {end: final(1)}\n',
      ),
    );
    expect(run.held('mine')).toEqual(['xx.', 'xx.', '...']);
  });
});

describe('what an agent has from the start', () => {
  it('may be worked out from its own numbers', () => {
    const run = historyOf(
      modelOf(
        'title: Fields\nmonths: 1\nkinds: {t: {agents: {a: {x: 2, y: x + 1}, b: {x: 5, y: self.x * 2}}}}\noutcomes: {end: final(1)}\n',
      ),
    );
    expect([run.of('a.y'), run.of('b.y')]).toEqual([[3], [10]]);
  });

  it('is the agent that its block points at', () => {
    const run = historyOf(
      modelOf(
        'title: Blocks\nmonths: 1\nkinds: {city: {agents: {north: {w: 4}, south: {w: 9}}}, t: {count: 3, links: {home: {city: {south: 1, north: 2}}}, v: {is: home.w}}}\noutcomes: {end: final(1)}\n',
      ),
    );
    expect(['t_1.v', 't_2.v', 't_3.v'].flatMap((name) => run.of(name))).toEqual([9, 4, 4]);
  });
});
