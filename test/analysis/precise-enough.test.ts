import { describe, expect, it } from 'vitest';
import { outcomeFinding, preciseEnough } from '../../src/analysis/index.ts';
import { log } from '../../src/numerics/index.ts';
import { newWorldsTable, type WorldsTable } from '../../src/results/index.ts';
import { batch, heldWhenStopped, most, yesNo } from './stopped-runs.ts';

describe('a run that stops when it is precise enough', () => {
  it.each([
    [0.02, 0.006],
    [0.5, 0.02],
  ])('has an interval for a chance of %s that holds it 95 times in 100', (truth, width) => {
    const { shares, worlds } = heldWhenStopped(
      [{ name: 'a', form: 'probability', truth }],
      width,
      300,
      yesNo,
    );
    // Sampled to 1.3 in 100; the slow suite has more.
    expect(shares[0]).toBeGreaterThanOrEqual(0.92);
    // It stops neither at its first look nor at its last, or nothing would be tested.
    expect(worlds).toBeGreaterThan(1.5 * batch);
    expect(worlds).toBeLessThan(most);
  });

  it('has intervals that hold for each of several outcomes', () => {
    const outcomes = [0.03, 0.1, 0.4].map(
      (truth, place) => ({ name: `o${place}`, form: 'probability', truth }) as const,
    );
    const { shares } = heldWhenStopped(outcomes, 0.02, 150, yesNo);
    for (const share of shares) expect(share).toBeGreaterThanOrEqual(0.9);
  });

  it('looks at the outcomes that are named, else at every yes/no', () => {
    const table = newWorldsTable(
      [
        { name: 'rare', form: 'probability' },
        { name: 'even', form: 'probability' },
        { name: 'cost', form: 'number' },
      ],
      400,
    );
    const [rare, even, cost] = table.columns;
    rare?.fill(0);
    even?.forEach((_, world) => {
      even[world] = world % 2;
    });
    cost?.forEach((_, world) => {
      cost[world] = 100 * (world % 2);
    });
    expect(preciseEnough(table, 0.01, ['rare'])).toBe(true);
    expect(preciseEnough(table, 0.01, null)).toBe(false);
    expect(preciseEnough(table, 0.05, null)).toBe(true);
    expect(preciseEnough(table, 0.05, ['rare', 'cost'])).toBe(false);
    expect(preciseEnough(table, 5, ['cost'])).toBe(true);
  });

  it('waits a little longer for a mean than its interval alone would ask', () => {
    const values = Float64Array.from({ length: 1000 }, (_, world) => -log((world + 0.5) / 1000));
    const column = { name: 'wait', form: 'number', values } as const;
    const { low, high } = outcomeFinding(column);
    const table: WorldsTable = { names: ['wait'], forms: ['number'], worlds: 1000, columns: [values] };
    const half = (high - low) / 2;
    expect(preciseEnough(table, half, ['wait'])).toBe(false);
    expect(preciseEnough(table, 1.1 * half, ['wait'])).toBe(true);
    const flat: WorldsTable = { ...table, columns: [new Float64Array(1000).fill(3)] };
    expect(preciseEnough(flat, 1e-9, ['wait'])).toBe(true);
  });
});
