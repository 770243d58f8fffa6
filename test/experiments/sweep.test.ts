import { describe, expect, it } from 'vitest';
import { outcomeFindings } from '../../src/analysis/index.ts';
import { inlineRunner, requestOf, runRequest } from '../../src/engine/index.ts';
import {
  cellRequest,
  cellsOf,
  type Experiment,
  mainEffects,
  type RanPoint,
  ranPoints,
  runCell,
} from '../../src/experiments/index.ts';
import { outcomeColumn } from '../../src/results/index.ts';
import { open, sound } from './shore.ts';

const runner = inlineRunner();
const bench = {
  signal: new AbortController().signal,
  start: () => ({ runner, progress: () => {} }),
};

function scenarioOf(word: string, without: readonly string[] = [], set: Parameters<typeof open>[2] = []) {
  const scenario = open(word, null, set, without);
  if (scenario.is === 'failed') throw new Error(scenario.message);
  return scenario;
}

async function ranOf(experiment: Experiment): Promise<readonly RanPoint[]> {
  const ran: RanPoint[] = [];
  for (const cell of cellsOf(experiment)) {
    const scenario = scenarioOf(cell.scenario, cell.without);
    const result = await runCell(
      scenario,
      cellRequest(experiment, cell, scenario, 'wasm'),
      experiment.worlds,
      bench,
    );
    ran.push(...ranPoints(cell, result.outcomes, experiment.worlds));
  }
  return ran.toSorted((one, other) => one.point.id - other.point.id);
}

describe('a point', () => {
  it('has the very worlds that a run with the same changes has, whatever was run beside it', async () => {
    const experiment = sound(
      'title: T\ndesign: grid\nscenarios: [shore, cove]\nworlds: 70\nseeds: [a, b]\nfactors: {pull: [0.2, 0.7], push: [1, 6], tide: [on, off]}\n',
    );
    const ran = await ranOf(experiment);
    expect(ran).toHaveLength(32);
    expect(cellsOf(experiment)).toHaveLength(8);
    for (const { point, hash, findings } of ran) {
      const set = [...point.settings].flatMap(([name, value]) =>
        typeof value === 'number' ? [{ name, value: String(value) }] : [],
      );
      const without = point.settings.get('tide') === 'off' ? ['tide'] : [];
      const scenario = scenarioOf(point.scenario, without, set);
      const wish = { worlds: 70, seed: point.seed, engine: 'js' as const };
      const result = await runRequest(scenario, requestOf(scenario, wish), bench);
      expect([point.id, hash]).toEqual([point.id, result.hash]);
      expect(findings).toEqual(outcomeFindings(result.outcomes));
    }
  });

  it('with luck of its own has other worlds than its neighbour', async () => {
    const [paired, own] = await Promise.all(
      ['paired', 'own'].map((luck) =>
        ranOf(
          sound(
            `title: T\ndesign: list\nluck: ${luck}\nscenarios: [shore]\nworlds: 20\npoints: [{left: 1}, {left: 1}]\n`,
          ),
        ),
      ),
    );
    expect(paired?.[0]?.hash).toBe(paired?.[1]?.hash);
    expect(own?.[0]?.hash).toBe(paired?.[0]?.hash);
    expect(own?.[1]?.hash).not.toBe(own?.[0]?.hash);
  });
});

describe('main effects', () => {
  it('of what is linear are its slopes, to the rounding, in a grid and in a hypercube', async () => {
    for (const design of [
      'grid\nfactors: {pull: [0.2, 0.4, 0.6], left: [1, 3]}',
      'latin-hypercube\npoints: 9\nfactors: {pull: {from: 0.2, to: 0.6}, left: {from: 1, to: 3}}',
    ]) {
      const experiment = sound(`title: T\nscenarios: [shore]\nworlds: 10\ndesign: ${design}\n`);
      const effects = mainEffects(experiment, await ranOf(experiment), 'set');
      expect(effects.map(({ factor, from, to }) => [factor, from, to])).toEqual([
        ['pull', 0.2, 0.6],
        ['left', 1, 3],
      ]);
      expect(effects[0]?.value).toBeCloseTo(0.4, 9);
      expect(effects[1]?.value).toBeCloseTo(20, 9);
    }
  });

  it('along a distribution are told over its middle 90 %', async () => {
    const text =
      'title: T\nscenarios: [shore]\nworlds: 4\ndesign: sobol\npoints: 8\nfactors: {pull: distribution}\n';
    const experiment = sound(text);
    const [effect] = mainEffects(experiment, await ranOf(experiment), 'set');
    expect([effect?.from, effect?.to]).toEqual([expect.closeTo(0.14, 12), expect.closeTo(0.86, 12)]);
    expect(effect?.value).toBeCloseTo(0.72, 9);
  });

  it('are means of paired differences, each with the interval of these', async () => {
    const experiment = sound(
      'title: T\nscenarios: [shore]\nworlds: 50\ndesign: grid\nfactors: {push: [1, 6]}\n',
    );
    const ran = await ranOf(experiment);
    const [low, high] = ran.map(({ outcomes }) => outcomeColumn(outcomes, 'end').values);
    const differences = Array.from(high ?? [], (value, world) => value - (low?.[world] ?? 0));
    const mean = differences.reduce((sum, one) => sum + one, 0) / 50;
    const squares = differences.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
    const [effect] = mainEffects(experiment, ran, 'end');
    expect(effect?.value).toBeCloseTo(mean, 12);
    expect(effect?.standardError).toBeCloseTo(Math.sqrt(squares / 49 / 50), 12);
    const separate = mainEffects({ ...experiment, luck: 'own' }, ran, 'end')[0];
    expect(separate?.value).toBeCloseTo(mean, 12);
    expect(separate?.standardError ?? 0).toBeGreaterThan(2 * (effect?.standardError ?? 1));
  });

  it('hold scenarios against the first, and tell nothing where factors move together', async () => {
    const text =
      'title: T\nscenarios: [shore, cove]\nworlds: 10\ndesign: paired\nfactors: {pull: [0.2, 0.4], push: [1, 2]}\n';
    const experiment = sound(text);
    const effects = mainEffects(experiment, await ranOf(experiment), 'set');
    expect(effects.map(({ factor, from, to }) => [factor, from, to])).toEqual([
      ['scenario', 'shore', 'cove'],
    ]);
    expect(effects[0]?.value).toBeCloseTo(20, 9);
  });
});
