import { describe, expect, it } from 'vitest';
import { stylisedFacts } from '../../src/patterns/index.ts';
import { evidence, finish, stages } from '../patterns/stages.ts';
import { bundled, json, tightrope } from '../views/cli/tightrope.ts';

const models = stages();
const run = (seed: string) => finish(stylisedFacts({ evidence, models, seed, worlds: 300, engine: 'js' }));

describe.each(['tightrope', 'another', 'a third'])('the stylised facts on seed "%s"', (seed) => {
  const { count, facts } = run(seed);

  it('are within in at least four of five in scope, and in at least fourteen', () => {
    expect(count.inScope).toBeGreaterThanOrEqual(14);
    expect(count.within / count.inScope).toBeGreaterThanOrEqual(0.8);
    expect(count.within).toBeGreaterThanOrEqual(14);
  });

  it('are met far more often by the model than by naive baselines', () => {
    expect(count.figuresWithin).toBeGreaterThanOrEqual(0.9 * count.figuresInScope);
    expect(count.figuresWithin).toBeGreaterThan(2 * count.naiveWithin);
  });

  it('of violence are met at least as well as by climatology, fact by fact', () => {
    for (const { fact, figures } of facts.slice(0, 8)) {
      const inScope = figures.filter(({ verdict }) => verdict !== 'out of scope');
      const met = inScope.filter(({ verdict }) => verdict === 'within').length;
      const naive = inScope.filter((one) => one.naive?.verdict === 'within').length;
      expect(met, fact.id).toBeGreaterThanOrEqual(naive);
    }
  });

  it('say why wherever they are missed', () => {
    const missed = facts.flatMap((one) => one.figures.filter(({ verdict }) => verdict === 'outside'));
    expect(missed.filter(({ why }) => why === null)).toEqual([]);
  });
});

describe('tightrope model --facts', () => {
  it('prints the same as JSON, and in 80 columns', async () => {
    await bundled();
    const { summary, facts } = await json(['model', '--facts']);
    expect(summary).toMatchObject({ ...run('tightrope').count });
    expect(facts).toHaveLength(23);
    const { code, out } = await tightrope(['model', '--facts', '--quiet']);
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out).toMatch(/23 stylised facts: 17 in scope/);
  });
});
