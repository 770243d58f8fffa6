import { describe, expect, it } from 'vitest';
import {
  allRows,
  type CaseTable,
  type CaseTest,
  casesOf,
  caseTableOf,
  type DiscoveryPlan,
  discoverBoxes,
  measureBox,
  type StudyColumn,
  usableInputs,
} from '../../src/analysis/index.ts';
import { uniformStream } from '../../src/chance/index.ts';

const plan: DiscoveryPlan = { peel: 0.05, boxes: 1, choice: { by: 'rule' }, halves: 0 };

/** Uniform inputs, and cases with a chance that follows from them. */
function drawn(
  seed: string,
  rows: number,
  inputs: number,
  chance: (values: readonly number[]) => number,
): CaseTable {
  const uniforms = uniformStream(seed, 'test');
  const columns = Array.from({ length: inputs }, () => new Float64Array(rows).map(uniforms));
  const cases = Uint8Array.from({ length: rows }, (_, row) =>
    uniforms() < chance(columns.map((column) => column[row] ?? 0)) ? 1 : 0,
  );
  return {
    inputs: columns.map((values, place) => ({ is: 'number', name: `x${place}`, values, unit: '' })),
    cases,
  };
}

const search = (table: CaseTable, more: Partial<DiscoveryPlan> = {}, seed = 'halves') =>
  discoverBoxes(table, { ...plan, ...more }, uniformStream(seed, 'halves'));

const foundIn = (table: CaseTable, more: Partial<DiscoveryPlan> = {}) => {
  const found = search(table, more).searches[0]?.found;
  if (found === null || found === undefined) throw new Error('no box');
  return found;
};

const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

describe('a planted box of three limits', () => {
  it.each(seeds)('is found again, and no fourth limit: table %s', (seed) => {
    const isIn = ([a = 0, b = 0, c = 0]: readonly number[]) => a > 0.4 && b < 0.6 && c > 0.5;
    const table = drawn(seed, 2000, 9, (values) => (isIn(values) ? 0.8 : 0.04));
    const { box, coverage, density } = foundIn(table);
    const limits = box.toSorted((one, other) => one.input - other.input);
    expect(limits).toMatchObject([
      { input: 0, high: Infinity },
      { input: 1, low: -Infinity },
      { input: 2, high: Infinity },
    ]);
    const ends = limits.map((one) => (one.is === 'range' ? (one.input === 1 ? one.high : one.low) : -1));
    [0.4, 0.6, 0.5].forEach((end, place) => {
      expect(Math.abs((ends[place] ?? -1) - end)).toBeLessThanOrEqual(0.03);
    });
    const truth = measureBox(
      table,
      [
        { is: 'range', input: 0, low: 0.4, high: Infinity },
        { is: 'range', input: 1, low: -Infinity, high: 0.6 },
        { is: 'range', input: 2, low: 0.5, high: Infinity },
      ],
      allRows(table),
    );
    expect(Math.abs(coverage - truth.coverage)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(density - truth.density)).toBeLessThanOrEqual(0.05);
  });

  it.each(seeds)('with two ends each is found again: table %s', (seed) => {
    const isIn = (values: readonly number[]) =>
      values.slice(0, 3).every((value) => value > 0.2 && value < 0.8);
    const { box } = foundIn(drawn(seed, 2000, 9, (values) => (isIn(values) ? 0.8 : 0.04)));
    expect(box.map(({ input }) => input).toSorted()).toEqual([0, 1, 2]);
    for (const limit of box) {
      if (limit.is !== 'range') throw new Error('no range');
      expect(Math.abs(limit.low - 0.2)).toBeLessThanOrEqual(0.03);
      expect(Math.abs(limit.high - 0.8)).toBeLessThanOrEqual(0.03);
    }
  });

  it('is found among many cases, where half of the rest are cases too', () => {
    const { box, density } = foundIn(drawn('a', 2000, 5, ([a = 0]) => (a > 0.7 ? 0.9 : 0.45)));
    expect(box.map(({ input }) => input)).toEqual([0]);
    expect(density).toBeGreaterThan(0.85);
  });
});

describe('the trajectory', () => {
  const table = drawn('a', 1000, 4, ([a = 0, b = 0]) => (a > 0.5 && b > 0.5 ? 0.9 : 0.1));
  const { trajectory } = search(table).searches[0] ?? { trajectory: [] };

  it('begins with all rows, and every step holds what its box holds', () => {
    expect(trajectory[0]).toMatchObject({ box: [], coverage: 1, rows: 1000 });
    for (const { box, ...measures } of trajectory)
      expect(measureBox(table, box, allRows(table))).toEqual(measures);
  });

  it('takes about one in twenty rows each time', () => {
    for (const [step, { rows }] of trajectory.entries()) {
      const before = trajectory[step - 1]?.rows ?? rows;
      expect(before - rows).toBeLessThanOrEqual(Math.max(1, 0.05 * before));
    }
  });

  it('gives the box of a peel that is asked for as it is, and refuses one beyond its end', () => {
    expect(foundIn(table, { choice: { by: 'peel', step: 7 } }).box).toEqual(trajectory[7]?.box);
    expect(() => foundIn(table, { choice: { by: 'peel', step: 999 } })).toThrow('no peel 999');
  });

  it('takes all or none of the rows that share a value', () => {
    const values = Float64Array.from({ length: 200 }, (_, row) => row % 4);
    const cases = Uint8Array.from(values, (value, row) => Number(value === 3 && row % 8 > 2));
    const found = foundIn({ inputs: [{ is: 'number', name: 'x', values, unit: '' }], cases });
    expect(found).toMatchObject({ box: [{ is: 'range', low: 2.5, high: Infinity }], rows: 50, coverage: 1 });
  });
});

describe('labels', () => {
  it('are limited to those that matter', () => {
    const uniforms = uniformStream('labels', 'test');
    const codes = Uint16Array.from({ length: 1200 }, () => Math.floor(4 * uniforms()));
    const noise = new Float64Array(1200).map(uniforms);
    const cases = Uint8Array.from(codes, (code) =>
      Number(uniforms() < (code === 1 || code === 2 ? 0.9 : 0.05)),
    );
    const { box } = foundIn({
      inputs: [
        { is: 'category', name: 'policy', labels: ['a', 'b', 'c', 'd'], codes },
        { is: 'number', name: 'noise', values: noise, unit: '' },
      ],
      cases,
    });
    expect(box).toEqual([{ is: 'labels', input: 0, kept: [0, 1, 1, 0] }]);
  });
});

describe('further boxes', () => {
  it('cover what the first leaves, and all shares are of all cases', () => {
    const table = drawn('a', 3000, 4, ([a = 0, b = 0]) => (a > 0.8 || b < 0.15 ? 0.9 : 0.03));
    const { searches, together, whole } = search(table, { boxes: 2 });
    expect(searches.map(({ found }) => found?.box.map(({ input }) => input))).toEqual([[0], [1]]);
    const sum = searches.reduce((cases, { found }) => cases + (found?.cases ?? 0), 0);
    expect(together).toMatchObject({ cases: sum, coverage: sum / whole.cases });
    expect(together.coverage).toBeGreaterThan(0.85);
  });
});

describe('checks', () => {
  it('find the same inputs on random halves, and hold on those that were not seen', () => {
    const table = drawn('a', 1500, 6, ([a = 0, b = 0]) => (a > 0.6 && b > 0.5 ? 0.85 : 0.05));
    const { check, limits } = foundIn(table, { halves: 10 });
    expect(check?.limited.slice(0, 2)).toEqual([10, 10]);
    expect(check?.unseen.density).toBeGreaterThan(0.75);
    for (const { quasiP } of limits) expect(quasiP).toBeLessThan(1e-6);
  });

  it('show a box of noise for what it is', () => {
    const table = drawn('a', 400, 6, () => 0.2);
    const found = search(table, { halves: 20 }).searches[0]?.found;
    const { seen, unseen } = found?.check ?? { seen: { density: 1 }, unseen: { density: 0 } };
    expect(unseen.density - 0.2).toBeLessThan((seen.density - 0.2) / 2);
  });

  it('come out the same with the same seed', () => {
    const table = drawn('a', 600, 4, ([a = 0]) => (a > 0.6 ? 0.8 : 0.1));
    expect(search(table, { halves: 5 })).toEqual(search(table, { halves: 5 }));
    expect(search(table, { halves: 5 }, 'another')).not.toEqual(search(table, { halves: 5 }));
  });

  it('refuse a table in which there is nothing to explain', () => {
    expect(() => search(drawn('a', 100, 2, () => 0))).toThrow('none of the rows is a case');
    expect(() => search(drawn('a', 100, 2, () => 1))).toThrow('every row is a case');
  });
});

describe('what a case is', () => {
  const months: StudyColumn = {
    is: 'number',
    name: 'months',
    values: Float64Array.of(3, Infinity, Number.NaN, 9),
  };
  const chosen: StudyColumn = {
    is: 'labels',
    name: 'chosen',
    labels: ['Yes', 'no'],
    codes: Int32Array.of(0, 1, -1),
  };
  it.each<[StudyColumn, CaseTest, readonly number[]]>([
    [months, { is: 'below', than: 5 }, [1, 0, -1, 0]],
    [months, { is: 'above', than: 5 }, [0, 1, -1, 1]],
    [months, { is: 'equals', value: 'never' }, [0, 1, -1, 0]],
    [chosen, { is: 'yes' }, [1, 0, -1]],
    [chosen, { is: 'equals', value: 'no' }, [0, 1, -1]],
  ])('%#', (column, test, cases) => {
    expect([...casesOf(column, test)]).toEqual(cases);
  });
});

describe('the inputs of a table', () => {
  const rows = 200;
  const uniforms = uniformStream('inputs', 'test');
  const numbers = (name: string, of: (row: number) => number): StudyColumn => ({
    is: 'number',
    name,
    values: Float64Array.from({ length: rows }, (_, row) => of(row)),
  });
  const at = (column: StudyColumn, row: number): number =>
    column.is === 'number' ? (column.values[row] ?? 0) : 0;
  const run = numbers('run', (row) => 1000 + row);
  const lean = numbers('lean', uniforms);
  const price = numbers('price', uniforms);
  const flat = numbers('flat', () => 3);
  const gappy = numbers('gappy', (row) => (row % 4 === 0 ? row : Number.NaN));
  const cost = numbers('cost', (row) => at(lean, row) + at(price, row));
  const dear = numbers('dear', (row) => Number(at(cost, row) > 1.2));
  const after = numbers('after', uniforms);

  it('leave out row numbers, flat and mostly missing columns, other outcomes, and what stands behind these', () => {
    const columns = [run, lean, price, flat, gappy, cost, after, dear];
    const { inputs, leftOut } = usableInputs(columns, dear, casesOf(dear, { is: 'yes' }));
    expect(inputs).toEqual([lean, price]);
    expect(leftOut).toEqual([
      { name: 'run', because: 'counts the rows' },
      { name: 'flat', because: 'never varies' },
      { name: 'gappy', because: 'is missing in most rows' },
      { name: 'cost', because: 'is an outcome too: it decides dear alone' },
      { name: 'after', because: 'stands behind an outcome' },
    ]);
  });

  it('keep an input that decides alone, and inputs behind an outcome that stands first', () => {
    const sharp = numbers('sharp', (row) => Number(at(lean, row) > 0.5));
    const { inputs } = usableInputs([sharp, lean, price], sharp, casesOf(sharp, { is: 'yes' }));
    expect(inputs).toEqual([lean, price]);
  });

  it('lose the rows in which something is missing, and are counted', () => {
    const holes = numbers('holes', (row) => (row < 5 ? Number.NaN : row));
    const { table, incomplete } = caseTableOf([holes, lean], casesOf(dear, { is: 'yes' }));
    expect({ incomplete, rows: table.cases.length }).toEqual({ incomplete: 5, rows: rows - 5 });
  });
});
