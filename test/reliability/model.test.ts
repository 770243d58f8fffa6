import { describe, expect, it } from 'vitest';
import { fuzzScenarios } from './fuzz.ts';
import { secondImplementation } from './second-implementation.ts';

/** The slice of the programme that every test run does; the rest is `npm run reliability`. */
describe('shipped scenarios with changed tokens and bytes', () => {
  it('never throw, and every complaint has a place', () => {
    const { files, refused, faults } = fuzzScenarios(104, 1);
    expect(faults).toEqual([]);
    expect(refused).toBeGreaterThan(files / 3);
    expect(refused).toBeLessThan(files);
  });
});

describe('a scenario written a second time, in R', () => {
  const found = secondImplementation('reliability', 500);
  const reason = found.is === 'untried' ? ` (left out: ${found.because})` : '';

  it.skipIf(found.is === 'untried')(`gives the same words and the same worlds${reason}`, () => {
    expect(found).toMatchObject({ is: 'tried', worlds: 500, otherWords: 0, otherCounts: 0 });
    // R sums in another order and has another logarithm: only last digits may differ.
    expect(found.is === 'tried' ? found.apart : Number.NaN).toBeLessThan(1e-13);
  });
});
