import { describe, expect, it } from 'vitest';
import { luckShares } from '../../src/analysis/index.ts';
import { newWorldsTable, outcomeColumn, type WorldsTable } from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

const outcomes = [
  { name: 'known', form: 'number' },
  { name: 'half', form: 'number' },
  { name: 'luck', form: 'probability' },
  { name: 'when', form: 'time' },
  { name: 'fixed', form: 'number' },
] as const;

/** A run of 2,000 worlds, of which 500 have companions: the same estimate, other luck. */
function run(): { readonly outcomes: WorldsTable; readonly companions: WorldsTable } {
  const uniforms = uniformSource(7);
  const estimates = Float64Array.from({ length: 2000 }, uniforms);
  const table = (worlds: number) => {
    const made = newWorldsTable(outcomes, worlds);
    for (let world = 0; world < worlds; world++) {
      const estimate = estimates[world] ?? 0;
      outcomeColumn(made, 'known').values[world] = estimate;
      outcomeColumn(made, 'half').values[world] = estimate + uniforms();
      outcomeColumn(made, 'luck').values[world] = uniforms() < 0.5 ? 1 : 0;
      outcomeColumn(made, 'when').values[world] = estimate < 0.5 ? Infinity : Math.floor(69 * uniforms());
    }
    return made;
  };
  return { outcomes: table(2000), companions: table(500) };
}

describe('shares of luck', () => {
  const shares = luckShares(run());

  it('are none where estimates decide, all where they say nothing, half where both count alike', () => {
    expect(shares.get('known')).toMatchObject({ parameters: 1, luck: 0, pairs: 500 });
    expect(shares.get('luck')?.interval.low).toBe(0);
    expect(shares.get('luck')?.parameters).toBeLessThan(0.1);
    const { low, high } = shares.get('half')?.interval ?? { low: 1, high: 0 };
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    expect(high - low).toBeLessThan(0.2);
  });

  it('of a time are about whether it comes at all', () => {
    expect(shares.get('when')).toMatchObject({ parameters: 1, luck: 0 });
  });

  it('of what never varies are nothing, and without companions there are none', () => {
    expect(shares.get('fixed')).toMatchObject({ parameters: 0, luck: 0, variance: 0 });
    expect(luckShares({ outcomes: run().outcomes }).size).toBe(0);
  });
});
