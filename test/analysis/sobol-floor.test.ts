import { describe, expect, it } from 'vitest';
import { sobolIndices } from '../../src/analysis/index.ts';
import { uniformStream } from '../../src/chance/index.ts';
import { inverseNormal } from '../../src/numerics/index.ts';

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

describe('the noise floor of a first-order index', () => {
  it('is as many standard errors of the index as one run of twenty exceeds', () => {
    const [a, b, mixed] = [
      [1, 4, 2, 8, 5, 7],
      [3, 1, 4, 1, 5, 9],
      [2, 7, 1, 8, 2, 8],
    ];
    const middle = mean([...a, ...b]);
    const products = b.map((value, row) => (value - middle) * ((mixed[row] ?? 0) - (a[row] ?? 0)));
    const squares = products.map((one) => (one - mean(products)) * (one - mean(products)));
    const error = Math.sqrt(mean(squares) / 5);
    const variance = (mean([...a, ...b].map((one) => (one - middle) * (one - middle))) * 12) / 11;
    const { indices } = sobolIndices({ a, b, mixed: [mixed, mixed] }, uniformStream('floor', 'test'), 2);
    expect(indices[0]?.first.value).toBeCloseTo(mean(products) / variance, 9);
    expect(indices[0]?.floor).toBeCloseTo((inverseNormal(0.975) * error) / variance, 9);
  });

  it('is passed in about one run of twenty by factors that do all they do together', () => {
    const uniforms = uniformStream('together', 'test');
    const product = (x: number, y: number): number => (x - 0.5) * (y - 0.5);
    let passed = 0;
    for (let run = 0; run < 500; run += 1) {
      const rows = Array.from({ length: 128 }, () => [uniforms(), uniforms(), uniforms(), uniforms()]);
      const values = (of: (row: readonly number[]) => number) => rows.map(of);
      const frozen = {
        a: values(([x = 0, y = 0]) => product(x, y)),
        b: values(([, , x = 0, y = 0]) => product(x, y)),
        mixed: [values(([, y = 0, x = 0]) => product(x, y)), values(([x = 0, , , y = 0]) => product(x, y))],
      };
      const { indices } = sobolIndices(frozen, uniforms, 2);
      passed += Number(indices.some(({ first, floor }) => first.value > floor));
    }
    expect(passed / 500).toBeGreaterThan(0.02);
    expect(passed / 500).toBeLessThan(0.09);
  });

  it('is 0 for what changes nothing', () => {
    const values = [1, 2, 3, 4];
    const { indices } = sobolIndices({ a: values, b: [4, 2, 1, 3], mixed: [values] }, () => 0.5, 2);
    expect(indices[0]).toMatchObject({ floor: 0, first: { value: 0 }, total: { value: 0 } });
  });
});
