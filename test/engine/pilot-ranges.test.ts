import { describe, expect, it } from 'vitest';
import { pilotRanges } from '../../src/engine/pilot-ranges.ts';
import { modelOf } from '../language/load.ts';

const model = modelOf(`
months: 3
fans: [free, share, still, wide]
common:
  free: {draw: "uniform(2, 4)"}
  share: {starts: 0.5, next: "0.5 + 0.1 * (free - 3)", between: [0, 1]}
  still: {starts: 1, next: "1", between: [0, 1]}
  wide: {starts: 0.5, next: "0.5 + 0.1 * (free - 3)", between: [-1000000, 1000000]}
outcomes: {end: final(free)}
`);

describe('ranges for histograms', () => {
  const [free, share, still, wide] = pilotRanges({ model, seed: 'demo', engine: 'js' });

  it('are three times as wide as the first worlds span', () => {
    expect(free?.low).toBeGreaterThan(0);
    expect(free?.low).toBeLessThan(0.3);
    expect(free?.high).toBeGreaterThan(5.7);
    expect(free?.high).toBeLessThan(6);
  });

  it('keep to declared bounds, and are not as wide as these where nothing goes', () => {
    expect(share?.low).toBeGreaterThan(0);
    expect(share?.high).toBeLessThan(1);
    expect(wide).toEqual(share);
    expect(still).toEqual({ low: 0, high: 1 });
  });
});
