import * as chance from '../../chance/index.ts';
import { NotFinite, type ReadingOptions } from '../../language/index.ts';
import * as numerics from '../../numerics/index.ts';
import { at } from '../at.ts';
import type { Program } from '../program/index.ts';
import { inlineTables } from './inline-mathematics.ts';
import type { MonthlyWords } from './monthly-words.ts';
import { USED } from './print-program.ts';
import { type Drawing, sumOfItems } from './sum-of.ts';
import type { TakenPlaces } from './taken-places.ts';

/** The world at hand. */
interface Here {
  readonly world: number;
}

type Named = Readonly<Record<string, unknown>>;

/** What generated code may call, and nothing else. */
export function outsideOf(
  program: Program,
  { key }: ReadingOptions,
  words: MonthlyWords,
  places: TakenPlaces,
  here: Here,
): Named {
  const own: Named = {
    ...luckOf(program, key, here),
    failure: (quantity: number, agent: number, month: number, value: number): NotFinite =>
      new NotFinite({ quantity, agent, world: here.world, month, value }),
    taken: places.lists,
    recount: (kind: number): void => places.recount(kind),
    rekey: (kind: number, place: number, month: number): void =>
      words.rekey(here.world, month >>> 2, kind, place),
  };
  const all: Named = { ...numerics, ...chance, ...own, ...inlineTables() };
  return Object.fromEntries(USED.map((name) => [name, all[name]]));
}

/** Draws at addresses that have no row of words. */
function luckOf(program: Program, key: chance.Key, here: Here): Named {
  const hashes = program.sites.map((site) => chance.siteHash(site));
  const { itemWords, onceWord, uniformOf, word } = chance;
  const items = new Uint32Array(4);
  return {
    items,
    itemBlock: (site: number, month: number, item: number, agent: number): void =>
      itemWords(key, here.world, month, item, at(hashes, site), agent, items),
    /** A month below 0 means a draw made once. */
    uniformAt: (site: number, month: number, agent: number): number => {
      const hash = at(hashes, site);
      const drawn =
        month < 0 ? onceWord(key, here.world, hash, agent) : word(key, here.world, month, hash, agent);
      return uniformOf(drawn);
    },
    sumOf: (
      draw: Drawing,
      site: number,
      month: number,
      agent: number,
      count: number,
      ...parameters: readonly number[]
    ): number =>
      sumOfItems({ key, world: here.world, month, site: at(hashes, site), agent }, draw, count, parameters),
  };
}
