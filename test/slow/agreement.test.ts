import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { agreeOnAll, allScenarios } from '../agreement/agree-on-all.ts';
import { ENGINES, isEngine } from '../agreement/engines.ts';

describe('all readings of the model', () => {
  it('give the same outcomes and fans in 50 worlds of every scenario', async () => {
    const comparison = {
      scenarios: allScenarios(),
      worlds: 50,
      engines: ENGINES.filter(isEngine),
      seed: 'tightrope',
    };
    const found = await agreeOnAll(comparison, availableParallelism());
    expect(found.map(({ scenario }) => scenario)).toEqual(allScenarios());
    expect(found.filter(({ differing }) => differing > 0)).toEqual([]);
    expect(Math.min(...found.map(({ compared }) => compared))).toBeGreaterThan(10_000);
  }, 1_800_000);
});
