import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  autocorrelation,
  chunkMoments,
  chunkWorlds,
  deviationOf,
  type Moments,
  mergeMoments,
  momentsOf,
  varianceOf,
} from '../../src/analysis/index.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 700 });

describe('moments', () => {
  it('meet the certified values of NIST StRD NumAcc4 (mean 10000000.2, deviation 0.1, lag-1 -0.999)', () => {
    const series = Array.from({ length: 1001 }, (_, index) =>
      index === 0 ? 10000000.2 : index % 2 === 1 ? 10000000.1 : 10000000.3,
    );
    const moments = momentsOf(series);
    expect(moments.mean).toBeCloseTo(10000000.2, 7);
    expect(deviationOf(moments)).toBeCloseTo(0.1, 8);
    expect(autocorrelation(series, 1)).toBeCloseTo(-0.999, 7);
  });

  it('do not depend on which worker computed which chunk', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 5 }), (values, workers) => {
        const chunks: Moments[] = [];
        const starts = Array.from({ length: Math.ceil(values.length / chunkWorlds) }, (_, chunk) => chunk);
        for (let worker = workers - 1; worker >= 0; worker--) {
          for (const chunk of starts.filter((start) => start % workers === worker)) {
            chunks[chunk] = chunkMoments(values.slice(chunk * chunkWorlds, (chunk + 1) * chunkWorlds));
          }
        }
        expect(chunks.reduce(mergeMoments, chunkMoments([]))).toEqual(momentsOf(values));
      }),
    );
  });

  it('agree with the plain formula', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        fc.pre(values.length > 1);
        const { mean, least, most } = momentsOf(values);
        const plain = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - plain) ** 2, 0);
        expect(Math.abs(mean - plain)).toBeLessThan(1e-9 * (1 + most - least));
        expect(varianceOf(momentsOf(values))).toBeCloseTo(squares / (values.length - 1), 1);
        expect([least, most]).toEqual([Math.min(...values), Math.max(...values)]);
      }),
    );
  });

  it('refuse values without a mean', () => {
    expect(() => momentsOf([1, Infinity])).toThrow('value Infinity at place 1 has no mean');
    expect(() => momentsOf([Number.NaN])).toThrow('NaN');
    expect(varianceOf(momentsOf([4]))).toBeNaN();
  });
});
