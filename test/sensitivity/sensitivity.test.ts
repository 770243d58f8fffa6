import { describe, expect, it } from 'vitest';
import { holds } from '../../src/analysis/index.ts';
import { inlineRunner } from '../../src/engine/index.ts';
import { type Sensitivity, type SensitivityMethod, studySensitivity } from '../../src/sensitivity/index.ts';
import { modelOf } from '../language/load.ts';

const runner = inlineRunner();
const bench = (signal = new AbortController().signal) => ({
  signal,
  start: () => ({ runner, progress: () => {} }),
});

interface Asked {
  readonly worlds?: number;
  readonly outcome?: string;
  readonly estimates?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A study of a model text by the engine that runs everywhere. */
async function study(text: string, method: SensitivityMethod, asked: Asked = {}): Promise<Sensitivity> {
  const { worlds = null, outcome = null, estimates = null, signal } = asked;
  const scenario = { name: 'm', model: modelOf(text), warnings: [] };
  const wish = { outcome, worlds, seed: 'sensitivity', engine: 'js' as const, estimates };
  const found = await studySensitivity(scenario, method, wish, bench(signal));
  if (found === null) throw new Error('stopped');
  return found;
}

/** First and total order by factor, of the first outcome. */
async function sobol(text: string, asked?: Asked) {
  const found = await study(text, 'sobol', asked);
  if (found.method !== 'sobol') throw new Error(found.method);
  const [outcome] = found.outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return { ...outcome, of: new Map(outcome.factors.map((one) => [one.factor, one])), found };
}

async function morris(text: string, asked?: Asked) {
  const found = await study(text, 'morris', asked);
  if (found.method !== 'morris') throw new Error(found.method);
  const [outcome] = found.outcomes;
  if (outcome === undefined) throw new Error('no outcome');
  return { ...outcome, of: new Map(outcome.factors.map((one) => [one.factor, one])), found };
}

const G = `
months: 1
estimates: {a: "uniform(0, 1)", b: "uniform(0, 1)", c: "uniform(0, 1)", d: "uniform(0, 1)"}
common:
  value: {is: "abs(4 * a - 2) * (abs(4 * b - 2) + 1) / 2 * (abs(4 * c - 2) + 4.5) / 5.5 * (abs(4 * d - 2) + 9) / 10"}
outcomes: {value: final(value)}
`;

/** A linear model of different distributions: variances 16 / 12, 4 * 0.25, exp(0.25) (exp(0.25) - 1), 4 / 6. */
const LINEAR = `
months: 1
estimates:
  flat: uniform(-2, 2)
  bell: "normal(3, 0.5)"
  skew: "lognormal(0, 0.5)"
  peak: "triangular(0, 1, 2)"
  idle: uniform(0, 1)
common: {value: {is: flat + 2 * bell + skew - 2 * peak + 0 * idle}}
outcomes: {value: final(value), always_five: "final(5 + 0 * value)"}
`.replaceAll(/: (uniform\([^)]*\))/g, ': "$1"');

/** Shares that are drawn together beside an estimate of its own. */
const MIXED = `
months: 1
estimates:
  mix: {simplex: {left: 0.2, middle: 0.3, right: 0.5}, concentration: 10}
  other: "uniform(0, 1)"
common: {value: {is: left - right + other}}
outcomes: {value: final(value)}
`;

/** Luck alone, estimates alone, and luck that an estimate makes larger. */
const LUCKY = `
months: 1
estimates: {a: "uniform(-1, 1)", size: "uniform(0, 2)"}
common: {shock: {draw: "normal(0, 1)"}, value: {is: 2 * a + size * shock}}
outcomes: {value: final(value), high: final(value > 1)}
`;

describe('Sobol indices of a model file', () => {
  it('meet the closed form of the g-function, with intervals that hold it', async () => {
    const { of, found } = await sobol(G, { worlds: 4096 });
    const alone = [0, 1, 4.5, 9].map((weight) => 1 / (3 * (1 + weight) * (1 + weight)));
    const variance = alone.reduce((product, one) => product * (1 + one), 1) - 1;
    ['a', 'b', 'c', 'd'].forEach((name, at) => {
      const own = alone[at] ?? 0;
      const total = (own * (variance + 1)) / (1 + own) / variance;
      const index = of.get(name);
      expect(index?.first.value).toBeCloseTo(own / variance, 1.7);
      expect(index?.total.value).toBeCloseTo(total, 1.7);
      if (index !== undefined) {
        expect(holds(index.first, own / variance)).toBe(true);
        expect(holds(index.total, total)).toBe(true);
      }
    });
    expect(found).toMatchObject({ runs: 4096 * 6, lucky: false, others: 0, warnings: [] });
  });

  it('add up in a linear model whatever the distributions, and give nothing to an idle estimate', async () => {
    const { of, found } = await sobol(LINEAR, { worlds: 2048 });
    const skew = Math.exp(0.25) * (Math.exp(0.25) - 1);
    const parts = { flat: 16 / 12, bell: 1, skew, peak: 4 / 6 };
    const whole = Object.values(parts).reduce((sum, one) => sum + one, 0);
    for (const [name, part] of Object.entries(parts)) {
      expect(Math.abs((of.get(name)?.first.value ?? 0) - part / whole)).toBeLessThan(0.02);
      expect(Math.abs((of.get(name)?.total.value ?? 0) - part / whole)).toBeLessThan(0.02);
    }
    expect(of.get('idle')).toMatchObject({ first: { value: 0 }, total: { value: 0, low: 0, high: 0 } });
    expect(found.constant).toEqual(['always_five']);
  });

  it('count luck as a factor: alone nothing where it only makes more of an estimate, and in all its whole part', async () => {
    const { of, luck } = await sobol(LUCKY, { worlds: 4096, outcome: 'value' });
    // Variances: 4 / 3 of 2a; of size * shock E size^2 = 4 / 3, of which luck alone makes (E size)^2 = 1.
    expect(Math.abs((of.get('a')?.total.value ?? 0) - 0.5)).toBeLessThan(0.03);
    expect(Math.abs((of.get('size')?.first.value ?? 1) - 0)).toBeLessThan(0.05);
    expect(Math.abs((of.get('size')?.total.value ?? 0) - 1 / 8)).toBeLessThan(0.03);
    expect(Math.abs((luck?.first.value ?? 0) - 3 / 8)).toBeLessThan(0.05);
    expect(Math.abs((luck?.total.value ?? 0) - 1 / 2)).toBeLessThan(0.05);
  });

  it('take what is not named together as one factor', async () => {
    const { of, others, found } = await sobol(LINEAR, { worlds: 2048, estimates: ['flat'] });
    const share = 16 / 12 / (16 / 12 + 1 + Math.exp(0.25) * (Math.exp(0.25) - 1) + 4 / 6);
    expect([...of.keys()]).toEqual(['flat']);
    expect(Math.abs((of.get('flat')?.first.value ?? 0) - share)).toBeLessThan(0.03);
    expect(Math.abs((others?.total.value ?? 0) - (1 - share))).toBeLessThan(0.05);
    expect(found).toMatchObject({ looked: 1, others: 4, runs: 4 * 2048 });
  });

  it('take shares that are drawn together as one factor, by any of their names', async () => {
    const { of } = await sobol(MIXED, { worlds: 2048 });
    // Dirichlet: variance m (1 - m) / 11 of a share, covariance -m n / 11 of two.
    const part = (0.2 * 0.8 + 0.5 * 0.5 + 2 * 0.2 * 0.5) / 11;
    expect(Math.abs((of.get('mix')?.total.value ?? 0) - part / (part + 1 / 12))).toBeLessThan(0.03);
    const named = await sobol(MIXED, { worlds: 256, estimates: ['left'] });
    expect([...named.of.keys()]).toEqual(['mix']);
  });
});

describe('elementary effects of a model file', () => {
  it('of a linear model are its slopes over the whole range, with sign and without spread', async () => {
    const { of } = await morris(LINEAR, { worlds: 8 });
    expect(of.get('flat')?.mean?.value).toBeCloseTo(4, 9);
    expect(of.get('flat')?.size.low).toBeCloseTo(of.get('flat')?.size.high ?? 0, 9);
    expect(of.get('flat')?.spread.value).toBeCloseTo(0, 9);
    expect(of.get('peak')?.mean?.value ?? 0).toBeLessThan(0);
    expect(of.get('idle')?.size).toMatchObject({ value: 0, low: 0, high: 0 });
    // Middle 99 % of a normal with deviation 0.5, from its lowest level to its third and from its second to its highest.
    expect(of.get('bell')?.size.value ?? 0).toBeGreaterThan(2 * 0.5 * 2.5758);
  });

  it('move shares that are drawn together in one step, which has a size and no direction', async () => {
    const { of } = await morris(MIXED, { worlds: 16 });
    expect([...of.keys()].toSorted()).toEqual(['mix', 'other']);
    expect(of.get('mix')).toMatchObject({ mean: null });
    expect(of.get('mix')?.size.value ?? 0).toBeGreaterThan(0);
    expect(of.get('other')?.size.value).toBeCloseTo(1, 9);
  });

  it('keep luck apart: a trajectory has one, and other luck has an effect of its own', async () => {
    const { of, luck, found } = await morris(LUCKY, { worlds: 400, outcome: 'value' });
    expect(of.get('a')?.size.value).toBeCloseTo(4, 9);
    expect(of.get('a')?.spread.value).toBeCloseTo(0, 9);
    // |size (new shock - old)| with size over four levels: a mean of 1 times 2 / sqrt(pi).
    expect(Math.abs((luck?.value ?? 0) - 2 / Math.sqrt(Math.PI))).toBeLessThan(0.2);
    expect(found).toMatchObject({ lucky: true, runs: 400 * 4 });
  });
});

describe('shares from plain worlds', () => {
  it('meet the same closed forms, with luck beside them', async () => {
    const found = await study(LUCKY, 'given-data', { worlds: 4000 });
    if (found.method !== 'given-data') throw new Error(found.method);
    const [value] = found.outcomes;
    expect(value?.factors.map(({ factor, rises }) => [factor, rises])).toEqual([
      ['a', true],
      ['size', null],
    ]);
    expect(value?.factors[0]?.first.value).toBeCloseTo(0.5, 1);
    expect(value?.factors[1]?.first.value ?? 1).toBeLessThan((value?.floor ?? 0) + 0.01);
    // What luck has a part in: all of size * shock.
    if (value?.luck) expect(holds(value.luck, 0.5)).toBe(true);
    expect(found).toMatchObject({ worlds: 4000, runs: 5000 });
  });
});

describe('a design that does not fit is refused with its reason', () => {
  const refusals: readonly (readonly [string, string, SensitivityMethod, Asked, RegExp])[] = [
    ['few points', G, 'sobol', { worlds: 32 }, /^32 points are too few for Sobol indices/],
    ['few trajectories', G, 'morris', { worlds: 2 }, /^2 trajectories are too few/],
    ['few worlds', G, 'given-data', { worlds: 50 }, /^50 worlds are too few/],
    [
      'many runs',
      G.replace('months: 1', 'months: 100'),
      'sobol',
      { worlds: 65_536 },
      /would run m 393,216 times \(39,321,600 world-months.*--estimates a,b,c.*at most --worlds 16666$/,
    ],
    [
      'a constant outcome',
      LINEAR,
      'sobol',
      { worlds: 64, outcome: 'always_five' },
      /came out the same in all 448 runs/,
    ],
    [
      'an outcome there is not',
      G,
      'morris',
      { outcome: 'valu' },
      /no outcome "valu": did you mean "value"\?/,
    ],
    [
      'an estimate there is not',
      LINEAR,
      'sobol',
      { estimates: ['peek'] },
      /no estimate "peek": did you mean "peak"\?/,
    ],
    [
      'an estimate that is a number',
      LUCKY.replace('size: "uniform(0, 2)"', 'size: 2'),
      'sobol',
      { estimates: ['size'] },
      /^estimate "size" is a number here, 2, and does not vary/,
    ],
    [
      'nothing uncertain',
      'months: 1\nestimates: {a: 1}\ncommon: {x: {is: a}}\noutcomes: {x: final(x)}',
      'given-data',
      {},
      /^every estimate of this model is a number/,
    ],
  ];

  it.each(refusals)('%s', async (_, text, method, asked, sentence) => {
    await expect(study(text, method, asked)).rejects.toThrow(sentence);
  });

  it('and a study that is stopped gives nothing', async () => {
    for (const method of ['sobol', 'morris', 'given-data'] as const)
      await expect(study(LUCKY, method, { signal: AbortSignal.abort() })).rejects.toThrow('stopped');
  });
});
