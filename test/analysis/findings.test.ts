import { describe, expect, it } from 'vitest';
import {
  differenceFan,
  fanOf,
  fansOf,
  type OutcomeFinding,
  outcomeFinding,
  outcomeFindings,
  quantileInterval,
  runJson,
  wilsonInterval,
} from '../../src/analysis/index.ts';
import {
  type BinnedSeries,
  countValues,
  type Manifest,
  newHistogram,
  newSeriesTable,
  newWorldsTable,
  outcomeColumn,
  type RunResult,
  type SeriesTable,
  worldsInMonth,
} from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

const worlds = 2000;

function outcomes() {
  const table = newWorldsTable(
    [
      { name: 'kept', form: 'probability' },
      { name: 'autonomy', form: 'number' },
      { name: 'copper', form: 'time' },
    ],
    worlds,
  );
  const uniforms = uniformSource(1);
  for (let world = 0; world < worlds; world++) {
    outcomeColumn(table, 'kept').values[world] = uniforms() < 0.4 ? 1 : 0;
    outcomeColumn(table, 'autonomy').values[world] = uniforms();
    outcomeColumn(table, 'copper').values[world] = uniforms() < 0.3 ? Math.floor(69 * uniforms()) : Infinity;
  }
  return table;
}

function series(shift: number): SeriesTable {
  const table = newSeriesTable([{ name: 'reserves', unit: 'month', range: { low: 0, high: 4 } }], 3, worlds);
  if (table.method !== 'exact') throw new Error('a small table must be exact');
  const uniforms = uniformSource(2);
  for (let month = 0; month < 3; month++) {
    worldsInMonth(table, 0, month).forEach((_, world, values) => {
      values[world] = month + uniforms() + shift;
    });
  }
  return table;
}

/** The same values as `series(0)`, but counted. */
function binned(): BinnedSeries {
  const exact = series(0);
  if (exact.method !== 'exact') throw new Error('a small table must be exact');
  const histograms = [0, 1, 2].map((month) => {
    const histogram = newHistogram({ low: 0, high: 4 }, 100);
    countValues(histogram, worldsInMonth(exact, 0, month));
    return histogram;
  });
  return { method: 'histogram', quantities: exact.quantities, months: 3, worlds, histograms };
}

function only<Form extends OutcomeFinding['form']>(form: Form): Extract<OutcomeFinding, { form: Form }> {
  const found = outcomeFindings(outcomes()).find(
    (finding): finding is Extract<OutcomeFinding, { form: Form }> => finding.form === form,
  );
  if (found === undefined) throw new Error(`no ${form}`);
  return found;
}

describe('findings of outcomes', () => {
  it('a probability is a share with its Wilson interval', () => {
    const finding = only('probability');
    expect(finding).toMatchObject({ name: 'kept', worlds, ...wilsonInterval(finding.yes, worlds) });
    expect(finding.value).toBe(finding.yes / worlds);
    expect(finding.standardError).toBeCloseTo(Math.sqrt((finding.value * (1 - finding.value)) / worlds), 12);
  });

  it('a number has a mean with its error, and quantiles with theirs', () => {
    const finding = only('number');
    expect(Math.abs(finding.value - 0.5)).toBeLessThan(4 * finding.standardError);
    expect(finding.deviation).toBeCloseTo(Math.sqrt(1 / 12), 1);
    const { q95 } = finding.quantiles;
    expect(q95.low < q95.value && q95.value < q95.high).toBe(true);
    expect(Math.abs(q95.value - 0.95)).toBeLessThan(0.02);
  });

  it('a time has a share and quantiles in which never is infinite, and no mean', () => {
    const finding = only('time');
    expect(Math.abs(finding.value - 0.3)).toBeLessThan(0.05);
    expect(finding.quantiles.q05.value).toBeLessThan(69);
    expect(finding.quantiles.q50.value).toBe(Infinity);
    expect(finding).not.toHaveProperty('mean');
  });

  it('refuses values that the form does not allow, with name and world', () => {
    const column = (form: 'probability' | 'number' | 'time', value: number) => () =>
      outcomeFinding({ name: 'kept', form, values: Float64Array.of(0, value) });
    expect(column('probability', 0.5)).toThrow(
      'outcome "kept" is 0.5 in world 1: a probability must be 0 or 1',
    );
    expect(column('number', Infinity)).toThrow('must be finite');
    expect(column('time', -1)).toThrow('Infinity for never');
    expect(() => outcomeFinding({ name: 'kept', form: 'number', values: new Float64Array() })).toThrow(
      'no worlds',
    );
  });
});

describe('fans', () => {
  it('are the quantiles of each month, with the interval of each', () => {
    const table = series(0);
    const fan = fanOf(table, 'reserves');
    if (table.method !== 'exact') throw new Error('a small table must be exact');
    const third = worldsInMonth(table, 0, 2).toSorted();
    const expected = quantileInterval(third, 0.25);
    expect([fan.low.q25[2], fan.q25[2], fan.high.q25[2]]).toEqual([
      expected.low,
      expected.value,
      expected.high,
    ]);
    expect(fan).toMatchObject({ quantity: 'reserves', unit: 'month', months: 3, worlds, method: 'exact' });
    expect(fansOf(table)).toEqual([fan]);
  });

  it('from histograms lie within half a bin of the exact ones, with intervals that hold those', () => {
    const [exact, counted] = [fanOf(series(0), 'reserves'), fanOf(binned(), 'reserves')];
    for (const band of ['q05', 'q25', 'q50', 'q75', 'q95'] as const) {
      for (const month of [0, 1, 2]) {
        const [value = 0, close = 0] = [exact[band][month], counted[band][month]];
        expect(Math.abs(value - close)).toBeLessThanOrEqual((counted.error[month] ?? 0) + 1e-12);
        expect(counted.low[band][month]).toBeLessThanOrEqual((exact.low[band][month] ?? 0) + 1e-12);
        expect(counted.high[band][month]).toBeGreaterThanOrEqual((exact.high[band][month] ?? 0) - 1e-12);
      }
    }
    expect(counted.method).toBe('histogram');
    expect([...exact.error]).toEqual([0, 0, 0]);
    expect(counted.error.every((error) => error > 0 && error <= 0.02 + 1e-12)).toBe(true);
  });

  it('of a difference pair world with world: a shift has no width', () => {
    const fan = differenceFan(series(0), series(0.25), 'reserves');
    expect(fan?.q05[1]).toBeCloseTo(0.25, 6);
    expect(fan?.q95[1]).toBeCloseTo(0.25, 6);
    expect(differenceFan(series(0), binned(), 'reserves')).toBeUndefined();
  });
});

describe('JSON of a run', () => {
  const manifest: Manifest = {
    tightrope: '0.1.0',
    node: '24',
    engine: 'js',
    scenario: 'baseline',
    modelHash: 'm',
    scenarioHash: 's',
    seed: 'demo',
    worlds,
    ended: 'complete',
    command: ['run', 'baseline'],
    hash: 'h',
  };
  const result: RunResult = {
    scenario: 'baseline',
    title: 'As things stood',
    seed: 'demo',
    engine: 'js',
    ended: 'complete',
    months: ['2025-04', '2025-05', '2025-06'],
    outcomes: outcomes(),
    series: series(0),
    naive: { kept: { value: 0.5, because: 'persistence' } },
    hash: 'h',
    warnings: [],
  };

  it('has the agreed shape, survives a round trip, and says never and unbounded as null', () => {
    const json = runJson(result, manifest);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json).toMatchObject({
      scenario: 'baseline',
      worlds,
      seed: 'demo',
      hash: 'h',
      engine: 'js',
      manifest,
    });
    expect(json.outcomes.kept).toMatchObject({
      form: 'probability',
      baseline: 0.5,
      baselineBecause: 'persistence',
    });
    expect(json.outcomes.autonomy).toMatchObject({
      form: 'number',
      baseline: null,
      baselineBecause: 'none known',
    });
    expect(json.outcomes.copper).toMatchObject({ form: 'time', quantiles: { q95: { value: null } } });
    expect(json.fans.reserves?.q50).toHaveLength(3);
    expect(json.fans.reserves?.low.q50[0]).toBeLessThan(json.fans.reserves?.q50[0] ?? 0);
  });

  it('of a single world has null where one world bounds nothing', () => {
    const table = {
      ...outcomes(),
      worlds: 1,
      columns: outcomes().columns.map((column) => column.subarray(0, 1)),
    };
    const json = runJson({ ...result, outcomes: table, series: newSeriesTable([], 3, 1) }, manifest);
    expect(json.outcomes.autonomy).toMatchObject({
      low: null,
      high: null,
      standardError: null,
      deviation: null,
    });
  });
});
