import { describe, expect, it } from 'vitest';
import { readChecks } from './checks.ts';
import { crowd } from './crowd.ts';

/** The baseline over some worlds: no index sits at an end, and options differ in their odds. */
export function describeCrowd(worlds: number): void {
  const { at_bounds: ends } = readChecks();

  describe(`over ${worlds} worlds of the baseline`, () => {
    const { stays, options } = crowd(worlds);

    it.each(stays)('$name is seldom at 0 or 1', ({ name, atZero, atOne }) => {
      if (!(name in ends.exceptions)) expect(atZero + atOne).toBeLessThanOrEqual(ends.share);
    });

    it('every exception is one', () => {
      // Half of the share: which side of it a borderline index falls on is luck.
      const stuck = stays
        .filter(({ atZero, atOne }) => atZero + atOne > ends.share / 2)
        .map(({ name }) => name);
      expect(Object.keys(ends.exceptions).filter((name) => !stuck.includes(name))).toEqual([]);
    });

    it.each([...new Set(options.map(({ decider }) => decider))])(
      '%s weighs its options differently',
      (decider) => {
        const odds = options.filter((one) => one.decider === decider).map((one) => one.odds);
        expect(Math.max(...odds) / Math.max(1e-9, Math.min(...odds))).toBeGreaterThan(3);
      },
    );

    it('choices follow their odds', () => {
      for (const { odds, chosen } of options) expect(Math.abs(odds - chosen)).toBeLessThan(0.05);
    });
  });
}
