import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, binWidth, countValues, type Histogram, newHistogram } from '../../src/results/index.ts';

function counted(...parts: readonly (readonly number[])[]): Histogram {
  const histogram = newHistogram({ low: -1, high: 3 }, 8);
  for (const values of parts) countValues(histogram, values);
  return histogram;
}

describe('histogram', () => {
  it('counts below, inside and above its declared range', () => {
    const histogram = counted([-5, -1, -0.51, -0.5, 2.99, 3, Infinity]);
    expect([binsOf(histogram), binWidth(histogram)]).toEqual([8, 0.5]);
    expect([...histogram.counts]).toEqual([1, 2, 1, 0, 0, 0, 0, 0, 1, 2]);
    expect([...histogram.extremes]).toEqual([-5, Infinity]);
    expect([...counted([]).extremes]).toEqual([Infinity, -Infinity]);
  });

  it('has the same bits in whatever order and portions the values come', () => {
    const value = fc.double({ noNaN: true, min: -2, max: 4 });
    fc.assert(
      fc.property(fc.array(value), fc.array(value), fc.array(value), (first, second, third) => {
        expect(counted(third, first, second)).toEqual(counted([...first, ...second, ...third]));
      }),
    );
  });

  it('refuses what is not a number, and ranges upside down', () => {
    expect(() => counted([Number.NaN])).toThrow('not a number');
    expect(() => newHistogram({ low: 1, high: 1 })).toThrow('low below high, not 1 to 1');
    expect(() => newHistogram({ low: 0, high: Infinity })).toThrow('finite range');
    expect(() => newHistogram({ low: 0, high: 1 }, 2.5)).toThrow('whole number of bins');
  });
});
