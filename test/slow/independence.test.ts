import { describe, it } from 'vitest';
import { expectIndependence, neighbours } from '../chance/pairwise-independence.ts';

describe('a million words (published result 13) are independent of', () => {
  it.each(neighbours)('$name', ({ other }) => {
    expectIndependence(other, 1_000_000);
  });
});
