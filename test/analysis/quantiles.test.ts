import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binnedValuesAtRanks,
  binomialWeights,
  countOf,
  normalDeviate,
  quantileInterval,
  quantileRank,
  quantileRanks,
  rankReader,
  sortFloats,
} from '../../src/analysis/index.ts';
import { countValues, type Histogram, newHistogram } from '../../src/results/index.ts';
import { uniformSource } from './uniform-source.ts';

const anyNumber = fc.oneof(
  fc.double({ noNaN: true }),
  fc.constantFrom(0, -0, 1, Infinity, -Infinity, 5e-324),
);

/** Long enough that the radix passes run, with all kinds of numbers among them. */
function longList(seed: number, length: number): Float64Array {
  const uniforms = uniformSource(seed);
  return Float64Array.from({ length }, () => {
    const kind = uniforms();
    if (kind < 0.02) return Infinity;
    if (kind < 0.04) return -Infinity;
    if (kind < 0.06) return uniforms() < 0.5 ? 0 : -0;
    return (uniforms() - 0.5) * 10 ** (600 * (uniforms() - 0.5));
  });
}

describe('sorting', () => {
  it('equals the built-in sort, short lists', () => {
    fc.assert(
      fc.property(fc.array(anyNumber), (values) => {
        expect(sortFloats(values)).toEqual(Float64Array.from(values).sort());
      }),
    );
  });

  it('equals the built-in sort, long lists of both widths, and leaves the input alone', () => {
    for (const length of [399, 401, 1023, 1025, 6001]) {
      const values = longList(length, length);
      const before = values.slice();
      expect(sortFloats(values)).toEqual(values.toSorted());
      expect(values).toEqual(before);
      expect(sortFloats(values.subarray(1))).toEqual(values.subarray(1).toSorted());
    }
  });

  it('handles lists of one sign, of one value, and yes/no columns', () => {
    const negatives = longList(3, 1800).map((value) => -Math.abs(value));
    expect(sortFloats(negatives)).toEqual(negatives.toSorted());
    expect(sortFloats(new Float64Array(1800).fill(-2))).toEqual(new Float64Array(1800).fill(-2));
    const yesNo = Float64Array.from({ length: 1999 }, (_, world) => world % 2);
    expect(sortFloats(yesNo)).toEqual(yesNo.toSorted());
  });

  it('refuses NaN', () => {
    expect(() => sortFloats([1, Number.NaN])).toThrow('value 1 is not a number');
  });
});

/** Values at ranks the obvious way; zero has no sign. */
const ranked = (values: ArrayLike<number>, ranks: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).sort();
  return ranks.map(
    (rank) => (rank < 1 ? -Infinity : rank > sorted.length ? Infinity : (sorted[rank - 1] ?? 0)) + 0,
  );
};

describe('values at ranks', () => {
  const shapes: Record<string, (u: number, place: number) => number> = {
    even: (u) => u,
    'many equal': (u) => Math.floor(5 * u),
    'one outlier': (u, place) => (place === 7 ? 1e30 : u),
    'all kinds': (u) => (u < 0.1 ? -Infinity : u > 0.9 ? Infinity : u),
    'tiny steps': (u) => Math.floor(3 * u) * 5e-324,
    'huge span': (u) => (u - 0.5) * Number.MAX_VALUE * 2,
    skewed: (u) => (1 - u) ** -8,
  };

  it.each(Object.entries(shapes))('are those of the sorted list: %s', (_, shape) => {
    for (const length of [1, 2, 100, 1000, 5000]) {
      const uniforms = uniformSource(length);
      const values = Float64Array.from({ length }, (_one, place) => shape(uniforms(), place));
      const singles = Float32Array.from(values);
      const ranks = [0, 1, Math.ceil(length / 2), 3, 3, length, length + 1];
      const read = rankReader(length, ranks);
      expect([...read(values)]).toEqual(ranked(values, ranks));
      expect([...read(singles)]).toEqual(ranked(singles, ranks));
    }
  });

  it('are those of the sorted list, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(anyNumber, { minLength: 1 }),
        fc.array(fc.integer({ min: -1, max: 60 })),
        (values, ranks) => {
          expect([...rankReader(values.length, ranks)(values)]).toEqual(ranked(values, ranks));
        },
      ),
    );
  });

  it('can be read of one list after another, which stay as they are', () => {
    const read = rankReader(2000, [1, 1000, 2000]);
    for (const seed of [1, 2, 3]) {
      const values = longList(seed, 2000);
      const before = values.slice();
      expect([...read(values)]).toEqual(ranked(values, [1, 1000, 2000]));
      expect(values).toEqual(before);
    }
  });

  it('refuse NaN, and lists of another length', () => {
    const read = rankReader(2, [1]);
    expect(() => read([1, Number.NaN])).toThrow('value 1 is not a number');
    expect(() => read([Number.NaN, 1])).toThrow('value 0 is not a number');
    expect(() => read([1, Infinity, Number.NaN])).toThrow('3 values instead of 2');
  });
});

describe('quantiles', () => {
  it('are the smallest value that enough worlds do not exceed', () => {
    expect(quantileRank(1000, 0.05)).toBe(50);
    expect(quantileRank(1000, 0.35)).toBe(350);
    expect(quantileRank(7, 0.5)).toBe(4);
    expect([quantileRank(5, 0), quantileRank(5, 1)]).toEqual([1, 5]);
    expect(quantileInterval([1, 2, Infinity, Infinity], 0.5).value).toBe(2);
    expect(quantileInterval([1, 2, Infinity, Infinity], 0.75).value).toBe(Infinity);
    expect(() => quantileRank(0, 0.5)).toThrow('no value, no quantile');
  });

  it('have the order-statistic intervals of the tables: medians of 10 and of 100', () => {
    expect(quantileRanks(10, 0.5)).toEqual({ rank: 5, low: 2, high: 9 });
    expect(quantileRanks(100, 0.5)).toEqual({ rank: 50, low: 40, high: 61 });
    expect(quantileRanks(5, 0.5)).toEqual({ rank: 3, low: 0, high: 6 });
    expect(quantileInterval([1, 2, 3, 4, 5], 0.5)).toEqual({
      share: 0.5,
      value: 3,
      low: -Infinity,
      high: Infinity,
    });
  });

  it('have intervals that hold the true quantile with at least the level, and are the narrowest on each side', () => {
    const count = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(count, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (worlds, share) => {
        const { low, high, rank } = quantileRanks(worlds, share);
        const { from, weights } = binomialWeights(worlds, share);
        const chance = (holds: (below: number) => boolean) =>
          weights.reduce((sum, weight, step) => (holds(from + step) ? sum + weight : sum), 0);
        expect(low <= rank && rank <= high).toBe(true);
        expect(chance((below) => below < low)).toBeLessThanOrEqual(0.025 + 1e-12);
        expect(chance((below) => below >= high)).toBeLessThanOrEqual(0.025 + 1e-12);
        expect(chance((below) => below < low + 1)).toBeGreaterThan(0.025 - 1e-12);
        expect(chance((below) => below >= high - 1)).toBeGreaterThan(0.025 - 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it('follow the normal rule for many worlds', () => {
    const { low, high } = quantileRanks(1_000_000, 0.25);
    const reach = normalDeviate(0.95) * Math.sqrt(1_000_000 * 0.25 * 0.75);
    expect(Math.abs(low - (250_000 - reach))).toBeLessThan(2);
    expect(Math.abs(high - (250_000 + reach + 1))).toBeLessThan(2);
  });
});

const atRank = (histogram: Histogram, rank: number) => {
  const { values, errors } = binnedValuesAtRanks(histogram, [rank]);
  return { value: values[0] ?? Number.NaN, error: errors[0] ?? Number.NaN };
};

describe('quantiles from a histogram', () => {
  it('lie within their stated error of the exact ones', () => {
    const value = fc.double({ min: -2, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const histogram = newHistogram({ low: 0, high: 3 }, 17);
          countValues(histogram, values);
          const rank = quantileRank(values.length, share);
          const exact = sortFloats(values)[rank - 1] ?? Number.NaN;
          const binned = atRank(histogram, rank);
          expect(Math.abs(binned.value - exact)).toBeLessThanOrEqual(binned.error + 1e-12);
          if (exact >= 0 && exact < 3) expect(binned.error).toBeLessThanOrEqual(3 / 17 / 2 + 1e-12);
          expect(countOf(histogram)).toBe(values.length);
        },
      ),
    );
  });

  it('are exact when all values are one, and infinite where the values are', () => {
    const histogram = newHistogram({ low: 0, high: 1 });
    countValues(histogram, [0.123]);
    expect(atRank(histogram, 1)).toEqual({ value: 0.123, error: 0 });
    countValues(histogram, [Infinity]);
    expect(atRank(histogram, 2)).toEqual({ value: Infinity, error: Infinity });
    expect(atRank(histogram, 3).value).toBe(Infinity);
    expect(atRank(histogram, 0).value).toBe(-Infinity);
  });
});
