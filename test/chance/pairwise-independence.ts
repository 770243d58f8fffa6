import { expect } from 'vitest';
import { itemWord, onceWord, pairKey, seedKey, siteHash, uniformOf, word } from '../../src/chance/index.ts';
import { chiSquareScore, MISFIT } from './goodness-of-fit.ts';

const key = seedKey('neighbours');
const otherKey = seedKey('neighbours ');
const site = siteHash('province.attacks');
const otherSite = siteHash('province.attackt');

type Stream = (index: number) => number;
/** Worlds in the outer loop, 64 months in the inner one. */
const plain: Stream = (index) => word(key, index >>> 6, index & 63, site, 1);

/** Pairs of words whose addresses are close to each other in one coordinate. */
export const neighbours: readonly { readonly name: string; readonly other: Stream }[] = [
  { name: 'the next world', other: (index) => word(key, (index >>> 6) + 1, index & 63, site, 1) },
  {
    name: 'a world that differs in its top bit',
    other: (index) => word(key, (index >>> 6) + 0x80000000, index & 63, site, 1),
  },
  { name: 'the next month', other: (index) => word(key, index >>> 6, (index & 63) + 1, site, 1) },
  { name: 'four months later', other: (index) => word(key, index >>> 6, (index & 63) + 4, site, 1) },
  { name: 'twelve months later', other: (index) => word(key, index >>> 6, (index & 63) + 12, site, 1) },
  { name: 'the next agent', other: (index) => word(key, index >>> 6, index & 63, site, 2) },
  { name: 'a pair of agents', other: (index) => word(key, index >>> 6, index & 63, site, pairKey(1, 2)) },
  {
    name: 'a site with nearly the same name',
    other: (index) => word(key, index >>> 6, index & 63, otherSite, 1),
  },
  {
    name: 'a seed with nearly the same text',
    other: (index) => word(otherKey, index >>> 6, index & 63, site, 1),
  },
  { name: 'the draw once a world', other: (index) => onceWord(key, index, site, 1) },
  {
    name: 'the items of a compound draw',
    other: (index) => itemWord(key, index >>> 6, 5, index & 63, site, 1),
  },
];

const CELLS = 16;

/** Correlation and a 16 by 16 table of pairs of words, both at p > 1e-4; so are the low and the top bits of the two words. */
export function expectIndependence(other: Stream, pairs: number): void {
  const table = new Array<number>(CELLS * CELLS).fill(0);
  const lowBits = new Array<number>(CELLS * CELLS).fill(0);
  let product = 0;
  for (let index = 0; index < pairs; index += 1) {
    const a = plain(index);
    const b = other(index);
    product += (uniformOf(a) - 0.5) * (uniformOf(b) - 0.5);
    const cell = (a >>> 28) * CELLS + (b >>> 28);
    const low = (a & 15) * CELLS + (b & 15);
    table[cell] = (table[cell] ?? 0) + 1;
    lowBits[low] = (lowBits[low] ?? 0) + 1;
  }
  const expected = table.map(() => pairs / (CELLS * CELLS));
  expect(Math.abs(product * 12) / Math.sqrt(pairs), 'correlation score').toBeLessThan(3.9);
  expect(chiSquareScore(table, expected, CELLS * CELLS - 1), 'pairs of top bits').toBeLessThan(MISFIT);
  expect(chiSquareScore(lowBits, expected, CELLS * CELLS - 1), 'pairs of low bits').toBeLessThan(MISFIT);
}
