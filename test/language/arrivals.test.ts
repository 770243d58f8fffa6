import { describe, expect, it } from 'vitest';
import type { Pool } from '../../src/language/index.ts';
import { modelOf } from './load.ts';
import { said } from './said.ts';

const model = (mine: string, more = ''): string => `
phases: [spring, fall]
kinds: {city: {agents: [north]}, mine: {places: 5, ${mine}}}
common: {x: {is: 1}, usual: {is: 1}}
${more}
outcomes: {end: final(1)}
`;
const poolOf = (mine: string): Pool | null | undefined => modelOf(model(mine)).kinds[2]?.pool;
const saysOf = (mine: string, more?: string) => said(model(mine, more));

describe('agents that come', () => {
  it('do so in the phase that is said for them, else that of their kind, else the first', () => {
    expect(poolOf('enters: {count: {draw: poisson(1)}}')?.phase).toBe(0);
    expect(poolOf('phase: fall, enters: {count: {draw: poisson(1)}}')?.phase).toBe(1);
    expect(poolOf('phase: fall, enters: {phase: spring, count: {draw: poisson(1)}}')?.phase).toBe(0);
    expect(poolOf('enters: {phase: fall, count: {draw: poisson(1)}}')?.phase).toBe(1);
  });

  it('are as many as is said, or as there are places', () => {
    expect(poolOf('enters: {count: {draw: poisson(1), at_most: 7}}')?.atMost).toBe(7);
    expect(poolOf('enters: {count: {draw: poisson(1), at_most: 0}}')?.atMost).toBe(0);
    expect(poolOf('enters: {count: {draw: poisson(1)}}')?.atMost).toBe(5);
    expect(poolOf('leaves: month > 2')?.atMost).toBe(0);
  });

  it('may be a sum of draws, of as many items as is said', () => {
    expect(poolOf('enters: {count: {draw: "sum_of(x, poisson(1))", at_most: 3}}')?.count).toMatchObject({
      is: 'sum_of',
      atMost: 3,
    });
  });

  it('come by numbers of nobody: no mine is there yet that could be asked', () => {
    expect(saysOf('enters: {count: {draw: poisson(x)}}')).toEqual([]);
    expect(saysOf('enters: {count: {draw: poisson(self.w)}}, w: {is: 1}')).toEqual([
      { there: 'self', words: 'there is no "self" here | what belongs to no agent has no self' },
    ]);
  });

  it('bring a number, or an agent that is picked', () => {
    const bringing = (site: string, size: string) =>
      saysOf(
        `links: {site: city}, enters: {count: {draw: poisson(1)}, each: {site: {draw: "${site}"}, size: {draw: "${size}"}}}`,
      );
    expect(
      bringing(' pick (city, 1)', ' uniform(0, 1)').filter(({ words }) => words.includes('pick')),
    ).toEqual([]);
    expect(bringing('uniform(0, 1)', 'pick(city, 1)')).toEqual([
      { there: '"uniform(0, 1)"', words: '"site" is a link and needs pick(kind, weight)' },
      {
        there: '"pick(city, 1)"',
        words: '"size" holds a number; pick() gives an agent | declare links: {size: kind}',
      },
    ]);
    const needed = { there: expect.anything(), words: '"site" is a link and needs pick(kind, weight)' };
    expect(bringing('1 + pick(city, 1)', '1')).toContainEqual(needed);
    expect(bringing('unpick(city, 1)', '1')).toContainEqual(needed);
    expect(bringing('picks(city, 1)', '1')).toContainEqual(needed);
  });
});

describe('agents that leave', () => {
  it('do so on a condition, which is a pure number', () => {
    const usd = 'units: {measures: {usd: Dollars.}}';
    expect(saysOf('enters: {count: {draw: poisson(1)}}, leaves: w, w: {is: 1, unit: usd}', usd)).toEqual([
      {
        there: 'w',
        words:
          'leaves is in a pure number, but the formula gives usd | a factor that carries both units converts one into the other',
      },
    ]);
  });
});
