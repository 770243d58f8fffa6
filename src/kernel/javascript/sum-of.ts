import { itemWord, type Key, type Site, uniformOf } from '../../chance/index.ts';

/** A draw from one uniform number. */
export type Drawing = (u: number, a: number, b: number, c: number, d: number, e: number) => number;

/** Sum of `count` draws (none below 1, NaN for NaN), item k by its own word. */
export function sumOfItems(
  address: {
    readonly key: Key;
    readonly world: number;
    readonly month: number;
    readonly site: Site;
    readonly agent: number;
  },
  draw: Drawing,
  count: number,
  parameters: readonly [number, number, number, number, number],
): number {
  if (Number.isNaN(count)) return count;
  const { key, world, month, site, agent } = address;
  const [a, b, c, d, e] = parameters;
  let sum = 0;
  for (let item = 0; item < count; item += 1) {
    sum += draw(uniformOf(itemWord(key, world, month, item, site, agent)), a, b, c, d, e);
  }
  return sum;
}
