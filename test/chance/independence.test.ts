import { describe, expect, it } from 'vitest';
import { expectIndependence, neighbours } from './pairwise-independence.ts';

describe('100,000 words are independent of', () => {
  it.each(neighbours)('$name', ({ other }) => {
    expectIndependence(other, 100_000);
  });

  it('themselves they are not: the test can fail', () => {
    const [next] = neighbours;
    if (next === undefined) throw new Error('no neighbours');
    expect(() => expectIndependence((index) => next.other(index - 64), 100_000)).toThrow(/correlation/);
  });
});
