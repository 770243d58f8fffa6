import { describe, expect, it } from 'vitest';
import { coverageOf } from './coverage-of.ts';
import { KINDS } from './interval-kinds.ts';

describe('intervals at 90 % hold the truth 87 to 93 times in 100:', () => {
  it.each(Object.entries(KINDS))('%s', (_, simulated) => {
    for (const { of, share } of coverageOf(simulated, 1000)) {
      expect(share, of).toBeGreaterThanOrEqual(0.87);
      expect(share, of).toBeLessThanOrEqual(0.93);
    }
  });
});
