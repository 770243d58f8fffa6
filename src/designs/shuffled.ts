import { type Key, onceWord, type Site, uniformOf } from '../chance/index.ts';

/** The numbers 0 .. count - 1 in an order that follows from an address (Fisher & Yates 1938; Durstenfeld 1964). */
export function shuffled(count: number, key: Key, site: Site, agent: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place -= 1) {
    const other = Math.floor(uniformOf(onceWord(key, place, site, agent)) * (place + 1));
    const held = order[place] ?? 0;
    order[place] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
