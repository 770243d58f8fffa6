import { describe, expect, it } from 'vitest';
import {
  bytesToKeep,
  countValues,
  type FollowedQuantity,
  newSeriesTable,
  quantileMethod,
  quantityIndex,
  worldsInMonth,
} from '../../src/results/index.ts';

const quantity = (name: string): FollowedQuantity => ({ name, unit: '1', range: { low: 0, high: 1 } });

describe('the 256 MB rule', () => {
  it('keeps every value up to 256 MB and counts in bins beyond', () => {
    const atTheLimit = { worlds: 1_000_000, quantities: 8, months: 8 };
    expect(bytesToKeep(atTheLimit)).toBe(256e6);
    expect(quantileMethod(atTheLimit)).toBe('exact');
    expect(quantileMethod({ ...atTheLimit, worlds: 1_000_001 })).toBe('histogram');
  });

  it('is exact for the default run and not for a million worlds of it', () => {
    expect(quantileMethod({ worlds: 1_000, quantities: 60, months: 69 })).toBe('exact');
    expect(quantileMethod({ worlds: 1_000_000, quantities: 60, months: 69 })).toBe('histogram');
  });
});

describe('series table', () => {
  it('lays worlds of one quantity and month side by side', () => {
    const series = newSeriesTable([quantity('reserves'), quantity('alignment')], 3, 4);
    if (series.method !== 'exact') throw new Error('a small table must be exact');
    worldsInMonth(series, 1, 2).set([1, 2, 3, 4]);
    expect([...series.values.subarray(20)]).toEqual([1, 2, 3, 4]);
    expect(series.values.subarray(0, 20).every((value) => value === 0)).toBe(true);
    expect(quantityIndex(series, 'alignment')).toBe(1);
  });

  it('holds one histogram a quantity and month when the run is too large', () => {
    const series = newSeriesTable([quantity('reserves'), quantity('alignment')], 100, 1_000_000, { bins: 4 });
    if (series.method !== 'histogram') throw new Error('a large table must be binned');
    expect(series.histograms).toHaveLength(200);
    series.histograms.forEach((histogram, cell) => {
      countValues(histogram, [cell - 100]);
    });
    expect(series.histograms.map(({ extremes }) => extremes[0])).toEqual(
      series.histograms.map((_, cell) => cell - 100),
    );
    expect(series.histograms.every(({ counts }) => counts.length === 6 && counts.includes(1))).toBe(true);
  });

  it('has its histograms in shared memory on request, the same for all threads', () => {
    const series = newSeriesTable([quantity('reserves')], 2, 100_000_000, { shared: true });
    if (series.method !== 'histogram') throw new Error('a large table must be binned');
    const buffers = series.histograms.flatMap(({ counts, extremes }) => [counts.buffer, extremes.buffer]);
    expect(new Set(buffers).size).toBe(2);
    expect(buffers.every((buffer) => buffer instanceof SharedArrayBuffer)).toBe(true);
  });

  it('lists what it follows when asked for something else', () => {
    const series = newSeriesTable([quantity('reserves')], 1, 1, { shared: true });
    expect(() => quantityIndex(series, 'copper')).toThrow('"copper" was not followed: this run has reserves');
  });
});
