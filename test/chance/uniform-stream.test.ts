import { expect, it } from 'vitest';
import { uniformStream } from '../../src/chance/index.ts';

const first = (seed: string, name: string, count: number): readonly number[] => {
  const uniforms = uniformStream(seed, name);
  return Array.from({ length: count }, uniforms);
};

it('a stream is the same for the same seed and name, and another for any other', () => {
  expect(first('a', 'halves', 20)).toEqual(first('a', 'halves', 20));
  const all = [first('a', 'halves', 20), first('b', 'halves', 20), first('a', 'rows', 20)].flat();
  expect(new Set(all).size).toBe(60);
});

it('a stream is even: its mean and the correlation of neighbours are within four standard errors', () => {
  const values = first('a', 'even', 40_000);
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / values.length));
  const products = values.slice(1).map((one, place) => (one - 0.5) * ((values[place] ?? 0) - 0.5));
  const together = products.reduce((sum, one) => sum + one, 0) / products.length;
  expect(Math.abs(together)).toBeLessThan((4 / 12) * Math.sqrt(1 / values.length));
});
