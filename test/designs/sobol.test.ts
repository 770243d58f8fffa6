import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import table from '../../src/designs/direction-numbers.json' with { type: 'json' };
import { SOBOL_DIMENSIONS, sobolPoints, sobolSequence } from '../../src/designs/index.ts';

const UNIT = 2 ** 32;

/** How many of the first 2^m points lie in each box of 2^split by 2^(m - split) equal parts of two coordinates. */
function boxCounts(first: readonly number[], second: readonly number[], split: number): Uint32Array {
  const points = first.length;
  const parts = 2 ** split;
  const counts = new Uint32Array(points);
  first.forEach((x, point) => {
    const column = Math.floor(x * parts);
    const row = Math.floor((second[point] ?? 0) * (points / parts));
    counts[column * (points / parts) + row] = (counts[column * (points / parts) + row] ?? 0) + 1;
  });
  return counts;
}

describe("Sobol's sequence", () => {
  const sequence = sobolSequence(SOBOL_DIMENSIONS);
  const firstOf = (dimension: number, points: number) =>
    Array.from({ length: points }, (_, index) => sequence(index, dimension) / UNIT);

  it('begins with the published points: van der Corput first, then Joe & Kuo', () => {
    expect(firstOf(0, 8)).toEqual([0, 0.5, 0.75, 0.25, 0.375, 0.875, 0.625, 0.125]);
    expect(firstOf(1, 8)).toEqual([0, 0.5, 0.25, 0.75, 0.375, 0.875, 0.125, 0.625]);
    expect(firstOf(2, 8)).toEqual([0, 0.5, 0.25, 0.75, 0.625, 0.125, 0.875, 0.375]);
    expect(firstOf(9, 4)).toEqual([0, 0.5, 0.75, 0.25]);
  });

  it('gives the points that SciPy 1.17 gives, far out too', () => {
    const at = (index: number) => [0, 1, 2, 511, 1023].map((dimension) => sequence(index, dimension));
    expect(at(37).map((word) => word / UNIT)).toEqual([0.921875, 0.640625, 0.578125, 0.046875, 0.734375]);
    expect(at(100_003)).toEqual([1336049664, 3683287040, 831422464, 942833664, 595755008]);
  });

  it('puts one of the first 2^m points into each of 2^m parts of every coordinate', () => {
    for (let dimension = 0; dimension < SOBOL_DIMENSIONS; dimension += 1) {
      const parts = new Set(firstOf(dimension, 128).map((x) => Math.floor(128 * x)));
      expect(parts.size).toBe(128);
    }
  });

  it('does so again for the 2^m points of every later block', () => {
    for (const dimension of [0, 1, 2, 7, 100, 513, 1023])
      for (const block of [1, 2, 5, 4096]) {
        const parts = Array.from(
          { length: 64 },
          (_, index) => sequence(64 * block + index, dimension) >>> 26,
        );
        expect(new Set(parts).size).toBe(64);
      }
  });

  it('puts one of the first 2^m points into each elementary box of the first two coordinates', () => {
    for (let split = 0; split <= 8; split += 1)
      expect(new Set(boxCounts(firstOf(0, 256), firstOf(1, 256), split))).toEqual(new Set([1]));
  });

  it('says how far it reaches', () => {
    expect(() => sobolSequence(1025)).toThrow(/1 to 1024 dimensions, not 1025/);
    expect(() => sobolSequence(0)).toThrow(RangeError);
  });
});

describe('the table of direction numbers', () => {
  const rows = table.dimensions.map((row) => row.split(' ').map(Number));

  it('holds odd numbers below 2^k, as many as the degree', () => {
    for (const [, ...initial] of rows)
      initial.forEach((number, place) => {
        expect(number % 2).toBe(1);
        expect(number).toBeLessThan(2 ** (place + 1));
      });
  });

  it('holds every primitive polynomial modulo 2 once, in order of degree and coefficients', () => {
    const written = rows.map(([inner = 0, ...initial]) => 2 ** initial.length + 2 * inner + 1);
    expect(written).toEqual(primitivePolynomials(written.length));
  });
});

/** The first primitive polynomials modulo 2, as whole numbers, found by how long x takes to come back to 1. */
function primitivePolynomials(count: number): readonly number[] {
  const found: number[] = [];
  for (let polynomial = 3; found.length < count; polynomial += 2)
    if (orderOf(polynomial) === 2 ** (31 - Math.clz32(polynomial)) - 1) found.push(polynomial);
  return found;
}

function orderOf(polynomial: number): number {
  const top = 2 ** (31 - Math.clz32(polynomial));
  let power = 1;
  for (let order = 1; order < top; order += 1) {
    power <<= 1;
    if (power >= top) power ^= polynomial;
    if (power === 1) return order;
  }
  return 0;
}

describe('scrambled points', () => {
  const points = sobolPoints(256, 6, seedKey('scramble'));
  const column = (from: typeof points, dimension: number) =>
    Array.from({ length: from.points }, (_, point) => from.values[point * from.dimensions + dimension] ?? -1);

  it('stay as even as they were, in every coordinate and in the first two together', () => {
    for (let dimension = 0; dimension < 6; dimension += 1)
      expect(new Set(column(points, dimension).map((x) => Math.floor(256 * x))).size).toBe(256);
    for (let split = 0; split <= 8; split += 1)
      expect(new Set(boxCounts(column(points, 0), column(points, 1), split))).toEqual(new Set([1]));
  });

  it('lie strictly inside the cube, differ by seed, and repeat with it', () => {
    expect(points.values.every((x) => x > 0 && x < 1)).toBe(true);
    expect(sobolPoints(256, 6, seedKey('scramble'))).toEqual(points);
    expect(column(sobolPoints(256, 6, seedKey('other')), 0)).not.toEqual(column(points, 0));
  });

  it('begin with those of a shorter design', () => {
    expect(sobolPoints(64, 6, seedKey('scramble')).values).toEqual(points.values.subarray(0, 64 * 6));
  });

  it('integrate a smooth function without bias, and far better than independent points', () => {
    const means = Array.from({ length: 60 }, (_, seed) => {
      const { values } = sobolPoints(256, 2, seedKey(`seed ${seed}`));
      let sum = 0;
      for (let at = 0; at < values.length; at += 2) sum += (values[at] ?? 0) * (values[at + 1] ?? 0);
      return sum / 256;
    });
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length;
    const deviation = Math.sqrt(
      means.reduce((sum, one) => sum + (one - mean) * (one - mean), 0) / (means.length - 1),
    );
    // Independent points: sqrt(7 / 144 / 256) = 0.0138.
    expect(deviation).toBeLessThan(0.001);
    expect(Math.abs(mean - 0.25)).toBeLessThan((4 * deviation) / Math.sqrt(means.length));
  });
});
