import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binomialWeights,
  compareJointly,
  compareWorlds,
  comparisonJson,
  differenceOf,
  halfWidth,
  holds,
  momentsOf,
  pairedShareDifference,
  separateMeanDifference,
  separateShareDifference,
} from '../../src/analysis/index.ts';
import {
  newSeriesTable,
  newWorldsTable,
  outcomeColumn,
  type RunResult,
  type WorldsTable,
} from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

describe('difference of shares', () => {
  it('from separate worlds: 56 of 70 against 48 of 80 gives 0.0524 to 0.3339 (Newcombe 1998, method 10)', () => {
    const { low, high } = separateShareDifference({ yes: 48, worlds: 80 }, { yes: 56, worlds: 70 });
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('on the same worlds: approval of 944, then 880 of 1,600 gives -0.04 with error 0.0095 (Agresti 2013, chapter 11)', () => {
    const step = pairedShareDifference({ both: 794, onlyFirst: 150, onlySecond: 86, neither: 570 });
    expect(step.value).toBeCloseTo(-0.04, 12);
    expect(step.standardError).toBeCloseTo(0.0095, 4);
    expect(step.low).toBeCloseTo(-0.059, 3);
    expect(step.high).toBeCloseTo(-0.021, 3);
  });

  it.each([
    [40, 0.05, 0.15],
    [100, 0.01, 0.03],
    [200, 0.2, 0.2],
  ])(
    'paired interval at %i worlds holds the truth about 95 times in 100, by summation',
    (worlds, first, second) => {
      let covered = 0;
      const ofFirst = binomialWeights(worlds, first);
      ofFirst.weights.forEach((weight, step) => {
        const onlyFirst = ofFirst.from + step;
        const ofSecond = binomialWeights(worlds - onlyFirst, second / (1 - first));
        ofSecond.weights.forEach((chance, more) => {
          const onlySecond = ofSecond.from + more;
          const counts = { both: 0, onlyFirst, onlySecond, neither: worlds - onlyFirst - onlySecond };
          if (holds(pairedShareDifference(counts), second - first)) covered += weight * chance;
        });
      });
      expect(covered).toBeGreaterThan(0.94);
      expect(covered).toBeLessThan(0.99);
    },
  );

  it('has a width even when no world differs', () => {
    const step = pairedShareDifference({ both: 10, onlyFirst: 0, onlySecond: 0, neither: 90 });
    expect([step.value, step.standardError]).toEqual([0, 0]);
    expect(step.high).toBeCloseTo(1.96 / 102, 4);
    expect(() => pairedShareDifference({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toThrow(
      'no worlds',
    );
  });
});

describe('difference of two columns', () => {
  const uniforms = uniformSource(7);
  const shared = Float64Array.from({ length: 4000 }, uniforms);
  const jittered = shared.map((value) => value + 0.02 + 0.1 * (uniforms() - 0.5));

  it('of numbers: the mean of the differences, narrower than unpaired by the ratio of variances', () => {
    const step = differenceOf('number', shared, jittered);
    expect(step.value).toBeCloseTo(step.second - step.first, 12);
    expect(holds(step, 0.02)).toBe(true);
    expect(step.varianceRatio).toBeLessThan(0.01);
    const ratio = (halfWidth(step) / halfWidth(step.unpaired)) ** 2;
    expect(ratio / step.varianceRatio).toBeCloseTo(1, 3);
    expect(step.greater + step.same + step.smaller).toBe(4000);
  });

  it('of numbers, unrelated: pairing neither helps nor harms', () => {
    const other = Float64Array.from({ length: 4000 }, uniforms);
    expect(differenceOf('number', shared, other).varianceRatio).toBeCloseTo(1, 1);
  });

  it('turns its sign when the scenarios change places', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 2 }), (pairs) => {
        const first = Float64Array.from(pairs, ([one]) => one);
        const second = Float64Array.from(pairs, ([, two]) => two);
        const [forth, back] = [differenceOf('number', first, second), differenceOf('number', second, first)];
        expect(forth.value).toBe(-back.value + 0);
        expect([forth.greater, forth.smaller]).toEqual([back.smaller, back.greater]);
        expect(forth.low).toBe(-back.high + 0);
      }),
    );
  });

  it('of yes and no: counts the worlds that change', () => {
    const before = Float64Array.of(1, 1, 0, 0, 0, 1);
    const after = Float64Array.of(1, 0, 1, 1, 0, 1);
    expect(differenceOf('probability', before, after)).toMatchObject({
      first: 0.5,
      second: 4 / 6,
      value: 1 / 6,
      greater: 2,
      same: 3,
      smaller: 1,
      worlds: 6,
    });
  });

  it('of times: the share that comes at all, and who is earlier; never beside never is the same', () => {
    const before = Float64Array.of(3, Infinity, Infinity, 10, 0);
    const after = Float64Array.of(5, Infinity, 7, 10, 0);
    const step = differenceOf('time', before, after);
    expect(step).toMatchObject({ first: 0.6, second: 0.8, greater: 1, same: 3, smaller: 1 });
    expect(step.value).toBeCloseTo(0.2, 12);
  });

  it('of columns that never vary has no width, and a ratio of one', () => {
    const flat = new Float64Array(80).fill(0.3);
    expect(differenceOf('number', flat, flat)).toMatchObject({ value: 0, low: 0, high: 0, varianceRatio: 1 });
  });

  it('needs the same worlds', () => {
    expect(() => differenceOf('number', shared, shared.subarray(1))).toThrow('4000 and 3999 values');
  });
});

it('separate means have the interval of Welch (1947), as SciPy computes it', () => {
  const first = momentsOf([27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1]);
  const second = momentsOf([27.1, 22.0, 20.8, 33.4, 23.4, 43.5]);
  const { low, high } = separateMeanDifference(first, second);
  expect(low).toBeCloseTo(-1.13936, 2);
  expect(high).toBeCloseTo(17.12269, 2);
});

describe('comparison of two runs', () => {
  const outcomes = [
    { name: 'kept', form: 'probability' },
    { name: 'autonomy', form: 'number' },
  ] as const;
  const run = (scenario: string, worlds: number, shift: number): RunResult => ({
    scenario,
    title: scenario,
    seed: 'demo',
    engine: 'js',
    ended: 'complete',
    months: ['2025-04'],
    outcomes: filled(newWorldsTable(outcomes, worlds), shift),
    series: newSeriesTable([], 1, worlds),
    naive: {},
    hash: '',
    warnings: [],
  });
  function filled(table: WorldsTable, shift: number): WorldsTable {
    outcomeColumn(table, 'kept').values.forEach((_, world, column) => {
      column[world] = world % 4 === 0 ? 1 : 0;
    });
    outcomeColumn(table, 'autonomy').values.forEach((_, world, column) => {
      column[world] = (world % 7) + shift;
    });
    return table;
  }

  it('uses the worlds that both have and the outcomes that both know', () => {
    const first = run('baseline', 80, 0).outcomes;
    const second = run('other', 60, 1).outcomes;
    const steps = compareWorlds(first, { ...second, names: ['kept', 'other_name'] });
    expect(steps.map(({ name, worlds, value }) => [name, worlds, value])).toEqual([['kept', 60, 0]]);
  });

  const compared = (first: RunResult, second: RunResult) => {
    const { pairs } = compareJointly([first.outcomes, second.outcomes], 'first', null);
    return comparisonJson(first, second, pairs[0]?.differences ?? []);
  };

  it('becomes JSON without infinities, with shares of worlds', () => {
    const json = compared(run('baseline', 70, 0), run('shifted', 70, 0.5));
    expect(json).toMatchObject({ first: 'baseline', second: 'shifted', worlds: 70 });
    expect(json.outcomes.autonomy).toMatchObject({
      difference: 0.5,
      low: 0.5,
      high: 0.5,
      greater: 1,
      same: 0,
    });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(compared(run('a', 1, 0), run('b', 1, 1)).outcomes.autonomy).toMatchObject({
      low: null,
      high: null,
    });
  });
});
