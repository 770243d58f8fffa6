import {
  compareJointly,
  differenceOf,
  type Interval,
  meanInterval,
  momentsOf,
  outcomeFinding,
  regretOf,
  satisficingOf,
  separateMeanDifference,
  separateShareDifference,
  varianceShare,
} from '../../src/analysis/index.ts';
import { inverseNormal, log } from '../../src/numerics/index.ts';
import { newWorldsTable } from '../../src/results/index.ts';

/** An interval of one simulated run, and what it should hold. */
export interface Claim {
  readonly of: string;
  readonly interval: Interval;
  readonly truth: number;
}

/** Makes the intervals of one kind from one simulated run. */
export type Simulated = (uniforms: () => number, level: number) => readonly Claim[];

const waiting = (u: number): number => -log(1 - u);
const drawn = (count: number, draw: () => number): Float64Array => Float64Array.from({ length: count }, draw);
const happens = (uniforms: () => number, chance: number) => (uniforms() < chance ? 1 : 0);

/** Two scenarios that share part of their luck: half the worlds are the same in both. */
function pairedShares(uniforms: () => number, worlds: number, first: number, second: number) {
  const pairs = Array.from({ length: worlds }, () => {
    const shared = uniforms();
    return [shared < first ? 1 : 0, (uniforms() < 0.5 ? shared : uniforms()) < second ? 1 : 0] as const;
  });
  return { one: pairs.map(([of]) => of), two: pairs.map(([, of]) => of) };
}

const QUANTILES = { q05: 0.05, q25: 0.25, q50: 0.5, q75: 0.75, q95: 0.95 } as const;
const BANDS = ['q05', 'q25', 'q50', 'q75', 'q95'] as const;

const quantiles: Simulated = (uniforms, level) => {
  const finding = outcomeFinding(
    { name: 'x', form: 'number', values: drawn(1000, () => waiting(uniforms())) },
    level,
  );
  if (finding.form !== 'number') return [];
  return BANDS.map((band) => ({
    of: band,
    interval: finding.quantiles[band],
    truth: waiting(QUANTILES[band]),
  }));
};

/** A time that comes in four worlds of five, after an exponential wait: its lower quarter comes at a share of 5/16. */
const times: Simulated = (uniforms, level) => {
  const values = drawn(1000, () => (uniforms() < 0.8 ? waiting(uniforms()) : Infinity));
  const finding = outcomeFinding({ name: 'x', form: 'time', values }, level);
  if (finding.form !== 'time') return [];
  return [
    { of: 'whether it comes', interval: finding, truth: 0.8 },
    { of: 'when, q25', interval: finding.quantiles.q25, truth: waiting(0.25 / 0.8) },
  ];
};

const pairedDifferences: Simulated = (uniforms, level) => {
  const shared = drawn(200, () => inverseNormal(uniforms()));
  const second = shared.map((value) => value + waiting(uniforms()) / 2);
  const { one, two } = pairedShares(uniforms, 400, 0.3, 0.4);
  return [
    { of: 'means', interval: differenceOf('number', shared, second, level), truth: 0.5 },
    { of: 'shares', interval: differenceOf('probability', one, two, level), truth: 0.1 },
  ];
};

const separateDifferences: Simulated = (uniforms, level) => {
  const one = momentsOf(drawn(60, () => inverseNormal(uniforms())));
  const two = momentsOf(drawn(150, () => 3 * inverseNormal(uniforms()) + 1));
  const yes = (worlds: number, chance: number) => ({
    worlds,
    yes: drawn(worlds, () => happens(uniforms, chance)).reduce((sum, value) => sum + value, 0),
  });
  return [
    { of: 'means', interval: separateMeanDifference(one, two, level), truth: 1 },
    {
      of: 'shares',
      interval: separateShareDifference(yes(300, 0.3), yes(500, 0.45), level),
      truth: 0.15,
    },
  ];
};

/** Three outcomes of two scenarios, of which one is unrelated to another: all three intervals hold or one does not. */
const joint: Simulated = (uniforms, level) => {
  const outcomes = ['a', 'b', 'c'].map((name) => ({ name, form: 'number' }) as const);
  const tables = [0, 1].map((step) => {
    const table = newWorldsTable(outcomes, 200);
    for (const column of table.columns) column.set(drawn(200, () => step + inverseNormal(uniforms())));
    return table;
  });
  const { pairs } = compareJointly(tables, 'first', null, level);
  const worst = (pairs[0]?.differences ?? []).find(({ joint: { low, high } }) => !(low <= 1 && 1 <= high));
  return [{ of: 'all at once', interval: worst?.joint ?? { low: 1, high: 1 }, truth: 1 }];
};

const luck: Simulated = (uniforms, level) => {
  const groups = Array.from({ length: 250 }, () => {
    const known = inverseNormal(uniforms());
    return [known + inverseNormal(uniforms()), known + inverseNormal(uniforms())];
  });
  return [{ of: 'share of what is not known', interval: varianceShare(groups, level).interval, truth: 0.5 }];
};

/** The second policy loses an exponential amount in half of the worlds: mean 1/2, nine in ten below log 5. */
const regret: Simulated = (uniforms, level) => {
  const lost = drawn(400, () => Math.max(0, waiting(uniforms()) - log(2)));
  const policy = regretOf([new Float64Array(400), lost], 'lower', level)[1];
  if (policy === undefined) return [];
  return [
    { of: 'mean regret', interval: policy.mean, truth: 0.5 },
    { of: 'q90 of regret', interval: policy.q90, truth: log(5) },
    { of: 'how often best', interval: policy.best, truth: 0.5 },
  ];
};

const satisficing: Simulated = (uniforms, level) => {
  const [cost, kept] = [drawn(400, uniforms), drawn(400, () => happens(uniforms, 0.7))];
  const demands = [
    { outcome: 'cost', relation: '<=', than: 0.6 },
    { outcome: 'kept', relation: '==', than: 1 },
  ] as const;
  const { all } = satisficingOf(demands, [cost, kept], level);
  return [{ of: 'all demands', interval: all, truth: 0.42 }];
};

/** Every kind of interval that the program prints and that asks for a level, from simulated runs whose truth is known. */
export const KINDS: Readonly<Record<string, Simulated>> = {
  'a probability': (uniforms, level) => {
    const values = drawn(400, () => happens(uniforms, 0.3));
    return [
      {
        of: 'share',
        interval: outcomeFinding({ name: 'x', form: 'probability', values }, level),
        truth: 0.3,
      },
    ];
  },
  'a mean': (uniforms, level) => [
    { of: 'of 12 worlds', interval: meanInterval(momentsOf(drawn(12, uniforms)), level), truth: 0.5 },
    {
      of: 'of 400 worlds, skewed',
      interval: meanInterval(momentsOf(drawn(400, () => waiting(uniforms()))), level),
      truth: 1,
    },
  ],
  quantiles,
  'a time': times,
  'a paired difference': pairedDifferences,
  'a difference of separate worlds': separateDifferences,
  'differences that hold together': joint,
  'a share of variance': luck,
  regret,
  'what is good enough': satisficing,
};
