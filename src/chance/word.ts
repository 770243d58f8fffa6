import type { Key } from './key.ts';
import type { Site } from './site.ts';
import { threefry } from './threefry.ts';

/** Second counter words: below 2^30 a month, this one a draw without a month, from 2^31 an item of a compound draw. */
const ONCE = 0x40000000;
const ITEM = 0x80000000;
const MONTH_SHIFT = 12;

/** Months and items that have an address of their own. */
export const MOST_MONTHS = 1 << 19;
export const MOST_ITEMS = 1 << 14;

/** Overwritten by every call; never read across calls. */
const lanes = new Uint32Array(4);

/**
 * Random word of a draw every month: its address is (world, month, site, agent). Four months in a row share one block.
 * World below 2^32, month below 524,288, agent any key (0 for `common`).
 */
export function word(key: Key, world: number, month: number, site: Site, agent: number): number {
  threefry(key, world, month >>> 2, site.low, site.high ^ agent, lanes);
  return lanes[month & 3] ?? 0;
}

/** Random word of a draw made once a world (or at entry), which has no month. */
export function onceWord(key: Key, world: number, site: Site, agent: number): number {
  threefry(key, world, ONCE, site.low, site.high ^ agent, lanes);
  return lanes[0] ?? 0;
}

/** Random word of one item, below 16,384, of a compound draw such as a sum of severities. */
export function itemWord(
  key: Key,
  world: number,
  month: number,
  item: number,
  site: Site,
  agent: number,
): number {
  threefry(key, world, ITEM | (month << MONTH_SHIFT) | (item >>> 2), site.low, site.high ^ agent, lanes);
  return lanes[item & 3] ?? 0;
}

/** The words of four items at once, `item` (a multiple of 4) to `item` + 3, written to `out`. */
export function itemWords(
  key: Key,
  world: number,
  month: number,
  item: number,
  site: Site,
  agent: number,
  out: Uint32Array,
): void {
  threefry(key, world, ITEM | (month << MONTH_SHIFT) | (item >>> 2), site.low, site.high ^ agent, out);
}

/** The word as a uniform number strictly between 0 and 1, exact in a double: (word + 1/2) / 2^32. */
export function uniformOf(randomWord: number): number {
  return (randomWord + 0.5) * 2.3283064365386963e-10;
}
