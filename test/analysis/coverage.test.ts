import { describe, expect, it } from 'vitest';
import {
  intervalCoverage,
  meanInterval,
  momentsOf,
  outcomeFinding,
  wilsonInterval,
} from '../../src/analysis/index.ts';
import { log } from '../../src/numerics/index.ts';
import { uniformSource } from './uniform-source.ts';

/** How often intervals made from `worlds` simulated worlds hold the truth, over 2,000 runs; sampled to half a point in a hundred. */
function covered<T>(
  worlds: number,
  draw: (u: number) => number,
  interval: (values: Float64Array) => T,
  seed: number,
): readonly T[] {
  const uniforms = uniformSource(seed);
  return Array.from({ length: 2000 }, () =>
    interval(Float64Array.from({ length: worlds }, () => draw(uniforms()))),
  );
}

const shareHeld = (intervals: Parameters<typeof intervalCoverage>[0], truth: number): number =>
  intervalCoverage(intervals, new Float64Array(intervals.length).fill(truth)).share;

// A probability takes few values in few worlds: exactly, 0.5 in 64 is held 94.0 times in 100, and a sample may fall below.
describe('intervals from simulated worlds hold the truth at least 94 times in 100', () => {
  it.each([
    [0.05, 400],
    [0.2, 100],
    [0.5, 400],
    [0.93, 1000],
  ])('of a probability of %s in %s worlds', (chance, worlds) => {
    const yes = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);
    const intervals = covered(
      worlds,
      (u) => (u < chance ? 1 : 0),
      (values) => wilsonInterval(yes(values), worlds),
      11,
    );
    expect(shareHeld(intervals, chance)).toBeGreaterThanOrEqual(0.94);
    expect(shareHeld(intervals, chance)).toBeLessThanOrEqual(0.975);
  });

  it('of the quantiles of a skewed outcome, and of its mean', () => {
    const findings = covered(
      300,
      (u) => -log(1 - u),
      (values) => outcomeFinding({ name: 'wait', form: 'number', values }),
      12,
    ).filter((one) => one.form === 'number');
    expect(findings).toHaveLength(2000);
    for (const band of ['q05', 'q25', 'q50', 'q75', 'q95'] as const) {
      const intervals = findings.map(({ quantiles }) => quantiles[band]);
      const held = shareHeld(intervals, -log(1 - (intervals[0]?.share ?? 0)));
      expect(held).toBeGreaterThanOrEqual(0.94);
      expect(held).toBeLessThanOrEqual(0.985);
    }
    expect(shareHeld(findings, 1)).toBeGreaterThanOrEqual(0.94);
  });

  it('of a mean of few worlds', () => {
    const intervals = covered(
      12,
      (u) => u,
      (values) => meanInterval(momentsOf(values)),
      13,
    );
    expect(shareHeld(intervals, 0.5)).toBeGreaterThanOrEqual(0.94);
  });
});
