import { expect, it } from 'vitest';
import { coverageOf } from '../analysis/coverage-of.ts';
import { seriesInterval } from '../analysis/series-interval.ts';

it('an interval of a series by blocks is a little narrower than it says, and no more', () => {
  const [mean] = coverageOf(seriesInterval, 1000);
  expect(mean?.share).toBeGreaterThanOrEqual(0.83);
  expect(mean?.share).toBeLessThanOrEqual(0.9);
});
