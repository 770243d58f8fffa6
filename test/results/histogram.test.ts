import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binsOf,
  binWidth,
  countValue,
  type Histogram,
  mergeHistogram,
  newHistogram,
} from '../../src/results/index.ts';

function counted(values: readonly number[]): Histogram {
  const histogram = newHistogram({ low: -1, high: 3 }, 8);
  for (const value of values) countValue(histogram, value);
  return histogram;
}

describe('histogram', () => {
  it('counts below, inside and above its declared range', () => {
    const histogram = counted([-5, -1, -0.51, -0.5, 2.99, 3, Infinity]);
    expect([binsOf(histogram), binWidth(histogram)]).toEqual([8, 0.5]);
    expect([...histogram.counts]).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 1, 2]);
    expect([...histogram.extremes]).toEqual([-5, Infinity]);
  });

  it('merges to the same bits however the values are dealt to workers', () => {
    const value = fc.double({ noNaN: true, min: -2, max: 4 });
    fc.assert(
      fc.property(fc.array(value), fc.array(value), fc.array(value), (first, second, third) => {
        const whole = counted([...first, ...second, ...third]);
        const total = counted([]);
        for (const part of [third, first, second]) mergeHistogram(total, counted(part));
        expect(total).toEqual(whole);
      }),
    );
  });

  it('refuses what is not a number, ranges upside down, and parts of another shape', () => {
    expect(() => counted([Number.NaN])).toThrow('not a number');
    expect(() => newHistogram({ low: 1, high: 1 })).toThrow('low below high, not 1 to 1');
    expect(() => newHistogram({ low: 0, high: Infinity })).toThrow('finite range');
    expect(() => newHistogram({ low: 0, high: 1 }, 2.5)).toThrow('whole number of bins');
    expect(() => mergeHistogram(counted([]), newHistogram({ low: -1, high: 3 }, 9))).toThrow('do not add up');
  });
});
