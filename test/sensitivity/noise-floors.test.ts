import { describe, expect, it } from 'vitest';
import { inlineRunner } from '../../src/engine/index.ts';
import { type SensitivityMethod, studySensitivity } from '../../src/sensitivity/index.ts';
import { modelOf } from '../language/load.ts';

const runner = inlineRunner();
const bench = { signal: new AbortController().signal, start: () => ({ runner, progress: () => {} }) };

/** One estimate that pushes, two that do all they do together, one that does next to nothing, and luck. */
const TOGETHER = `
months: 1
estimates: {push: "uniform(0, 4)", a: "uniform(-1, 1)", b: "uniform(-1, 1)", faint: "uniform(0, 0.01)"}
common: {shock: {draw: "normal(0, 1)"}, value: {is: push + a * b + faint + shock}}
outcomes: {value: final(value)}
`;

async function study(method: SensitivityMethod, worlds: number, text = TOGETHER) {
  const scenario = { name: 'm', model: modelOf(text), warnings: [] };
  const wish = { outcome: null, worlds, seed: 'floors', engine: 'js' as const, estimates: null };
  const found = await studySensitivity(scenario, method, wish, bench);
  if (found === null) throw new Error('stopped');
  return found;
}

describe('noise floors', () => {
  it('of Sobol indices leave what works by itself above them, and what works only together below', async () => {
    const found = await study('sobol', 1024);
    if (found.method !== 'sobol') throw new Error(found.method);
    const [outcome] = found.outcomes;
    const above = outcome?.factors.filter(({ first, floor }) => first.value > floor);
    expect(above?.map(({ factor }) => factor)).toEqual(['push']);
    expect((outcome?.luck?.first.value ?? 0) > (outcome?.luck?.floor ?? 1)).toBe(true);
    // a b has a variance of 1 / 9, all of it shared: in 4 / 3 + 1 / 9 + 1.
    for (const name of ['a', 'b'])
      expect(outcome?.factors.find(({ factor }) => factor === name)?.total.value).toBeCloseTo(1 / 22, 1.7);
  });

  it('of elementary effects are what steps would do that only deal other luck', async () => {
    const found = await study('morris', 60);
    if (found.method !== 'morris') throw new Error(found.method);
    const [outcome] = found.outcomes;
    expect(outcome?.floor).toBeCloseTo(((outcome?.luck?.high ?? 0) * 3) / 2, 12);
    // The mean size of a difference of two normals is 2 / sqrt(pi), and a step goes over two thirds of a range.
    expect(outcome?.floor ?? 0).toBeGreaterThan(3 / Math.sqrt(Math.PI));
    const above = outcome?.factors.filter(({ size }) => size.value > (outcome.floor ?? 0));
    expect(above?.map(({ factor }) => factor)).toEqual(['push']);
  });

  it('of elementary effects are not there without luck', async () => {
    const found = await study('morris', 8, TOGETHER.replace('draw: "normal(0, 1)"', 'is: 0'));
    expect(found.outcomes[0]).toMatchObject({ luck: null, floor: null });
  });
});
