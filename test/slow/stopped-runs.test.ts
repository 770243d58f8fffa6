import { describe, expect, it } from 'vitest';
import { log } from '../../src/numerics/index.ts';
import { batch, heldWhenStopped, yesNo } from '../analysis/stopped-runs.ts';

describe('a run that stops when it is precise enough', () => {
  it.each([
    [0.005, 0.003],
    [0.02, 0.006],
    [0.2, 0.0175],
    [0.5, 0.02],
  ])('has an interval for a chance of %s that holds it 95 times in 100', (truth, width) => {
    const { shares } = heldWhenStopped([{ name: 'a', form: 'probability', truth }], width, 2000, yesNo);
    // Sampled to 0.5 in 100.
    expect(shares[0]).toBeGreaterThanOrEqual(0.94);
  });

  it('has an interval for the mean of a skewed outcome that holds it 95 times in 100', () => {
    const { shares, worlds } = heldWhenStopped(
      [{ name: 'wait', form: 'number', truth: 1 }],
      0.035,
      700,
      (u) => -log(1 - u),
    );
    expect(shares[0]).toBeGreaterThanOrEqual(0.93);
    expect(worlds).toBeGreaterThan(2 * batch);
  });
});
