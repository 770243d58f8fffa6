import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bar,
  type Look,
  rangeAround,
  rowText,
  signedBar,
  sparkline,
  widthOf,
} from '../../src/charts/index.ts';

const DRAWN: Look = { charset: 'unicode', colours: true };
const TYPED: Look = { charset: 'ascii', colours: false };

describe('a bar', () => {
  it.each([
    [0, '        '],
    [0.001, '▏       '],
    [0.5, '████    '],
    [0.578125, '████▋   '],
    [1, '████████'],
  ])('of %d is exact to an eighth of a column', (share, text) => {
    expect(rowText(bar({ share, naive: null }, 8, DRAWN))).toBe(text);
  });

  it('has a tick where one would be without the model', () => {
    expect(rowText(bar({ share: 0.25, naive: 0.75 }, 8, DRAWN))).toBe('██    ┊ ');
    expect(rowText(bar({ share: 1, naive: 1 }, 8, TYPED))).toBe('#######|');
  });

  it('goes to the side of its sign', () => {
    expect(rowText(signedBar({ amount: -1, most: 2 }, 4, DRAWN))).toBe('  ██│    ');
    expect(rowText(signedBar({ amount: 2, most: 2 }, 4, DRAWN))).toBe('    │████');
  });

  it('fills exactly its place', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -3, max: 3 }),
        fc.integer({ min: 1, max: 60 }),
        (amount, width) => {
          const one = widthOf(bar({ share: amount, naive: amount }, width, DRAWN));
          const two = widthOf(signedBar({ amount, most: 1 }, width, TYPED));
          return one === width && two === 2 * width + 1;
        },
      ),
    );
  });
});

describe('a small line', () => {
  it('rises from its lowest to its highest step', () => {
    const values = Float64Array.from({ length: 8 }, (_, at) => at);
    expect(sparkline(values, 8, { low: 0, high: 7 }, DRAWN)).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([], 4, { low: 0, high: 1 }, DRAWN)).toBe('    ');
  });
});

describe('a range', () => {
  it.each([
    [[0.13, 0.87], { low: 0, high: 1 }],
    [[-3, 41], { low: -20, high: 60 }],
    [[7200, 12900], { low: 6000, high: 14000 }],
    [[2, 2], { low: 1.5, high: 2.5 }],
    [[Number.NaN], { low: 0, high: 1 }],
  ])('around %j has round ends', (values, range) => {
    expect(rangeAround(values)).toEqual(range);
  });
});
