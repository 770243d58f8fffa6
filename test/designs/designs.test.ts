import { describe, expect, it } from 'vitest';
import { seedKey } from '../../src/chance/index.ts';
import { grid, latinHypercube, morrisTrajectories, paired, pickFreeze } from '../../src/designs/index.ts';

const key = seedKey('designs');

describe('a Latin hypercube', () => {
  it.each([1, 7, 100])('of %i points has one in each part of every coordinate', (points) => {
    const { values, dimensions } = latinHypercube(points, 5, key);
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      const column = Array.from({ length: points }, (_, point) => values[point * 5 + dimension] ?? -1);
      const parts = column.map((x) => Math.floor(points * x)).toSorted((one, other) => one - other);
      expect(parts).toEqual(Array.from({ length: points }, (_, part) => part));
    }
  });

  it('orders its coordinates independently of each other', () => {
    const { values } = latinHypercube(400, 2, key);
    let sum = 0;
    for (let at = 0; at < values.length; at += 2)
      sum += ((values[at] ?? 0) - 0.5) * ((values[at + 1] ?? 0) - 0.5);
    expect(Math.abs((12 * sum) / 400)).toBeLessThan(4 / Math.sqrt(400));
  });

  it('needs points and dimensions', () => {
    expect(() => latinHypercube(0, 2, key)).toThrow(/needs points and dimensions/);
    expect(() => latinHypercube(2, 0, key)).toThrow(RangeError);
  });
});

describe('listed points', () => {
  it('of a grid are all combinations, the last axis quickest', () => {
    expect(grid([['a', 'b'], ['x', 'y'], ['0']])).toEqual([
      ['a', 'x', '0'],
      ['a', 'y', '0'],
      ['b', 'x', '0'],
      ['b', 'y', '0'],
    ]);
    expect(grid([])).toEqual([[]]);
    expect(grid([[1, 2], []])).toEqual([]);
  });

  it('of pairs go side by side, and must be as many', () => {
    expect(
      paired([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [1, 3],
      [2, 4],
    ]);
    expect(() => paired([[1, 2], [3]])).toThrow('paired axes need as many values each: one has 2, another 1');
  });
});

describe('a pick-freeze design', () => {
  it('has A, B, and A with one factor of B after another', () => {
    const design = pickFreeze(4, 3);
    expect(design.rows).toBe(20);
    const sides = [0, 4, 8, 12, 16].map((row) =>
      [0, 1, 2].map((factor) => design.sideOf(row + 3, factor)).join(''),
    );
    expect(sides).toEqual(['AAA', 'BBB', 'BAA', 'ABA', 'AAB']);
    expect([3, 7, 19].map(design.pointOf)).toEqual([3, 3, 3]);
  });
});

describe('Morris trajectories', () => {
  const size = { trajectories: 24, levels: 4, factorOf: [0, 1, 1, 2, 3] };
  const design = morrisTrajectories(size, key);
  const rowOf = (row: number) => size.factorOf.map((_, dimension) => design.at(row, dimension));

  it('step each factor once, all its dimensions at once, by delta up or down', () => {
    expect([design.rows, design.delta]).toEqual([24 * 5, 2 / 3]);
    for (let trajectory = 0; trajectory < 24; trajectory += 1) {
      const moved = new Set<number>();
      for (let step = 0; step < 4; step += 1) {
        const factor = design.movedBy(trajectory, step);
        const [before, after] = [rowOf(trajectory * 5 + step), rowOf(trajectory * 5 + step + 1)];
        moved.add(factor);
        size.factorOf.forEach((of, dimension) => {
          const change = (after[dimension] ?? 0) - (before[dimension] ?? 0);
          const sign = design.rises(trajectory, dimension) ? 1 : -1;
          expect(change).toBeCloseTo(of === factor ? sign * design.delta : 0, 12);
        });
      }
      expect(moved.size).toBe(4);
    }
  });

  it('start equally often from every level, and stay on the grid', () => {
    const big = morrisTrajectories({ ...size, trajectories: 800 }, key);
    for (let dimension = 0; dimension < 5; dimension += 1) {
      const counts = new Map<number, number>();
      for (let trajectory = 0; trajectory < 800; trajectory += 2) {
        const level = Math.round(3 * big.at(trajectory * 5, dimension));
        counts.set(level, (counts.get(level) ?? 0) + 1);
      }
      expect([0, 1, 2, 3].map((level) => counts.get(level))).toEqual([100, 100, 100, 100]);
    }
    for (let row = 0; row < big.rows; row += 1) expect([0, 1 / 3, 2 / 3, 1]).toContain(big.at(row, row % 5));
  });

  it('walk back, every second one, from where the one before ended', () => {
    for (let trajectory = 0; trajectory < 24; trajectory += 2) {
      expect(rowOf((trajectory + 1) * 5)).toEqual(rowOf(trajectory * 5 + 4));
      expect(rowOf((trajectory + 1) * 5 + 4)).toEqual(rowOf(trajectory * 5));
    }
  });

  it('have an even number of levels', () => {
    expect(() => morrisTrajectories({ ...size, levels: 3 }, key)).toThrow(/even number of levels, not 3/);
  });
});
