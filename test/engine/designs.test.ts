import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import {
  type EstimateTable,
  estimateDimensions,
  estimateMaker,
  estimateSampler,
  estimateUniforms,
  inlineRunner,
  type Runner,
  type RunRequest,
  runDesign,
  runWorlds,
} from '../../src/engine/index.ts';
import { outcomeColumn, worldsHash } from '../../src/results/index.ts';
import { modelOf } from '../language/load.ts';
import { bundleWorkers, forgetDeaths, MAKERS } from './makers.ts';

const text = `
months: 6
fans: [level]
estimates:
  pull: uniform(0.1, 0.9)
  push: {is: "triangular(1, 2, 4)", unit: 1/year}
  fixed: 3
  mix: {simplex: {a: 0.2, b: 0.3, c: 0.5}, concentration: 20}
common:
  shock: {draw: "normal(0, 1)"}
  level: {starts: 0, next: level * pull + push + a - 2 * b + fixed + shock}
outcomes:
  end: final(level)
  luck: final(shock)
  pulled: final(pull + 0 * level)
  shares: final(a + b + c + 0 * level)
`;
const model = modelOf(text);
const never = new AbortController().signal;
const still = (): void => {};

const request = (engine: RunRequest['engine'], worlds: number, design?: EstimateTable): RunRequest => ({
  scenario: 'm',
  model,
  seed: 'demo',
  worlds,
  engine,
  design,
});

const uncertain = model.estimates.flatMap(({ index, prior }) => (prior.is === 'number' ? [] : [index]));

/** The table that the usual draws make. */
function drawnTable(worlds: number, estimates: readonly number[]): EstimateTable {
  const sample = estimateSampler(model.estimates, seedKey('demo'));
  const rows = Array.from({ length: worlds }, (_, world) => sample(world));
  return {
    estimates,
    values: Float64Array.from(rows.flatMap((row) => estimates.map((one) => row[one] ?? 0))),
  };
}

beforeAll(bundleWorkers);
beforeEach(forgetDeaths);

describe.each(MAKERS.filter((_, index) => index % 2 === 0).slice(0, 3))('a design run by %s', (_, make) => {
  let runner: Runner;
  beforeAll(() => {
    runner = make();
  });
  afterAll(() => runner.close());

  it.each(['js', 'wasm', 'interpreter'] as const)(
    'that equals the usual draws gives the usual hash, whole or in part: %s',
    async (engine) => {
      const hash = (await runWorlds(request(engine, 70), runner, still, never)).hash;
      for (const estimates of [uncertain, uncertain.slice(0, 1), uncertain.slice(1, 3), []]) {
        const design = drawnTable(70, estimates);
        expect((await runWorlds(request(engine, 70, design), runner, still, never)).hash).toBe(hash);
      }
      expect((await runWorlds(request(engine, 70), runner, still, never)).hash).toBe(hash);
    },
  );

  it.each(['js', 'wasm', 'interpreter'] as const)(
    'has the estimates of the table and the luck of the worlds it names: %s',
    async (engine) => {
      const usual = await runWorlds(request(engine, 40), runner, still, never);
      const shocks = outcomeColumn(usual.outcomes, 'luck').values;
      const luck = Uint32Array.from({ length: 100 }, (_, row) => (row < 60 ? row % 20 : 39 - (row % 40)));
      const values = Float64Array.from({ length: 100 }, (_, row) => row / 1000);
      const design = { estimates: [uncertain[0] ?? 0], values, luck };
      const { outcomes } = await runWorlds(request(engine, 100, design), runner, still, never);
      expect(Array.from(outcomeColumn(outcomes, 'pulled').values)).toEqual(Array.from(values));
      expect(Array.from(outcomeColumn(outcomes, 'luck').values)).toEqual(
        Array.from(luck, (world) => shocks[world]),
      );
    },
  );

  it('needs a row for every world', async () => {
    const design = drawnTable(99, uncertain);
    await expect(runWorlds(request('js', 100, design), runner, still, never)).rejects.toThrow(
      'a table of estimates needs a row for each of 100 worlds',
    );
  });

  it('gives companions the estimates of their world and other luck', async () => {
    const design = { estimates: [0], values: Float64Array.from({ length: 40 }, (_, row) => row / 100) };
    const result = await runWorlds(
      { ...request('wasm', 40, design), companions: true },
      runner,
      still,
      never,
    );
    const { companions } = result;
    if (companions === null || companions === undefined) throw new Error('no companions');
    const pulled = Array.from(outcomeColumn(companions, 'pulled').values);
    expect(pulled).toEqual(Array.from(design.values.subarray(0, pulled.length)));
    const [shock] = outcomeColumn(companions, 'luck').values;
    expect(shock).not.toBe(outcomeColumn(result.outcomes, 'luck').values[0]);
  });
});

describe('runs of a design for their outcomes alone', () => {
  const sample = estimateSampler(model.estimates, seedKey('demo'));
  const plan = {
    model,
    seed: 'demo',
    engine: 'wasm' as const,
    rows: 200,
    estimatesOf: (row: number, values: Float64Array) => values.set(sample(row % 100)),
    luckOf: (row: number) => row % 100,
  };

  it('repeat worlds to the bit where estimates and luck repeat', async () => {
    const outcomes = await runDesign(plan, inlineRunner(), still, never);
    const usual = await runWorlds(request('wasm', 100), inlineRunner(), still, never);
    if (outcomes === null) throw new Error('aborted');
    const ends = Array.from(outcomeColumn(outcomes, 'end').values);
    expect(ends.slice(0, 100)).toEqual(ends.slice(100));
    expect(ends.slice(0, 100)).toEqual(Array.from(outcomeColumn(usual.outcomes, 'end').values));
    expect(worldsHash(outcomes)).not.toBe(usual.hash);
  });

  it('give nothing when they are stopped', async () => {
    expect(await runDesign(plan, inlineRunner(), still, AbortSignal.abort())).toBe(null);
  });

  it('name the row that leaves the numbers', async () => {
    const broken = modelOf(`
months: 2
estimates: {x: "uniform(0, 1)"}
common: {y: {is: 1 / x}}
outcomes: {y: final(y)}
`);
    const estimatesOf = (row: number, values: Float64Array) => void values.fill(row === 150 ? 0 : 1);
    const run = runDesign({ ...plan, model: broken, estimatesOf }, inlineRunner(), still, never);
    await expect(run).rejects.toMatchObject({ name: 'NotFinite', world: 150 });
  });
});

describe('estimates made of uniform numbers', () => {
  it('have a dimension for each distribution and each share', () => {
    const dimensions = estimateDimensions(model.estimates);
    expect(dimensions.map(({ estimate }) => model.estimates[estimate]?.name)).toEqual([
      'pull',
      'push',
      'a',
      'b',
      'c',
    ]);
    expect(dimensions.map(({ simplex, bounded }) => [simplex, bounded])).toEqual([
      [null, true],
      [null, true],
      ['mix', false],
      ['mix', false],
      ['mix', false],
    ]);
  });

  it('are the usual draws when the numbers are the usual ones', () => {
    const key = seedKey('demo');
    const [uniforms, sample] = [
      estimateUniforms(model.estimates, key),
      estimateSampler(model.estimates, key),
    ];
    const values = new Float64Array(model.estimates.length);
    for (const { index, prior } of model.estimates) if (prior.is === 'number') values[index] = prior.value;
    estimateMaker(model.estimates)((dimension) => uniforms(7, dimension), values);
    expect(values).toEqual(sample(7));
  });

  it('lie at the quantiles of their distributions, over their divisor, and shares sum to one', () => {
    const values = new Float64Array(model.estimates.length);
    estimateMaker(model.estimates)((dimension) => [0, 1, 0.3, 0.6, 0.2][dimension] ?? 0.5, values);
    const [pull, push, , ...shares] = values;
    expect([pull, push]).toEqual([0.1, 4 / 12]);
    expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });
});
