import { itemWord, type Key, type Site, uniformOf } from '../../chance/index.ts';

/** A draw from one uniform number and the parameters of its distribution. */
export type Drawing = (u: number, ...parameters: readonly number[]) => number;

/** Where the items of a compound draw have their words. */
export interface ItemAddress {
  readonly key: Key;
  readonly world: number;
  readonly month: number;
  readonly site: Site;
  readonly agent: number;
}

/** Sum of `count` draws (none below 1, NaN for NaN), item k by its own word. */
export function sumOfItems(
  { key, world, month, site, agent }: ItemAddress,
  draw: Drawing,
  count: number,
  parameters: readonly number[],
): number {
  if (Number.isNaN(count)) return count;
  let sum = 0;
  for (let item = 0; item < count; item += 1) {
    sum += draw(uniformOf(itemWord(key, world, month, item, site, agent)), ...parameters);
  }
  return sum;
}
