import { describe, expect, it } from 'vitest';
import { order } from '../../src/language/check/order.ts';

/** Puts things in order, each given as those it needs. */
const ordered = (...needs: readonly (readonly number[])[]) =>
  order(needs.map((one) => ({ needs: new Set(one) })));

describe('things that need each other', () => {
  it('come in the order of the file where none needs another', () => {
    expect(ordered([], [], [])).toEqual({ order: [0, 1, 2] });
    expect(ordered()).toEqual({ order: [] });
  });

  it('come after all that they need', () => {
    expect(ordered([1], [2], [])).toEqual({ order: [2, 1, 0] });
    expect(ordered([1, 3], [], [], [])).toEqual({ order: [1, 2, 3, 0] });
  });

  it('come as early as the order of the file allows', () => {
    expect(ordered([2], [], [], [0], [])).toEqual({ order: [1, 2, 0, 3, 4] });
    expect(ordered([1], [], [1], [], [0])).toEqual({ order: [1, 0, 2, 3, 4] });
    expect(ordered([3], [3], [3], [])).toEqual({ order: [3, 0, 1, 2] });
  });

  it('have no order in a loop, which is named without those who only wait for it', () => {
    expect(ordered([0])).toEqual({ loop: [0] });
    expect(ordered([], [2], [1])).toEqual({ loop: [1, 2] });
    expect(ordered([1], [3], [], [2, 4], [1])).toEqual({ loop: [1, 3, 4] });
  });
});
