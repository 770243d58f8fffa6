import { itemWord, onceWord, pairKey } from '../chance/index.ts';
import type { Quantity } from '../language/index.ts';
import { at } from './at.ts';
import type { World } from './world.ts';

/** Where a draw's uniform numbers come from: one for the draw itself, and one for each item of a compound draw. */
export interface Luck {
  readonly one: (site: string, agentKey: number) => number;
  readonly item: (site: string, agentKey: number, item: number) => number;
}

/** Luck of this month. */
export const monthlyLuck = (world: World): Luck => ({
  one: (site, agentKey) => world.luck(site, agentKey),
  item: (site, agentKey, item) =>
    world.uniform(itemWord(world.key, world.number, world.month, item, world.site(site), agentKey)),
});

/** Luck without a month, for what is drawn once a world or at entry. Items take the addresses of month 0. */
export const onceLuck = (world: World): Luck => ({
  one: (site, agentKey) => world.uniform(onceWord(world.key, world.number, world.site(site), agentKey)),
  item: (site, agentKey, item) =>
    world.uniform(itemWord(world.key, world.number, 0, item, world.site(site), agentKey)),
});

/** The key under which a cell draws: its holder's, or for a pair that of both. */
export function cellKey(world: World, quantity: Quantity, place: number, toward: number): number {
  const own = at(at(world.placeKeys, quantity.kind), place);
  return quantity.toward === null ? own : pairKey(own, at(at(world.placeKeys, quantity.toward), toward));
}
