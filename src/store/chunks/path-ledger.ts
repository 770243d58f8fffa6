import type { Ledger } from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import { type PathBlock, pathBlock } from '../parts/path-block.ts';
import { recordOf } from './chunk-record.ts';
import { recordShape } from './record-shape.ts';

/** Hands on what worlds leave month by month, in order of worlds and as they are run; nothing is written down, so nothing can go on. */
export function pathLedger(model: Model, worlds: number, hear: (block: PathBlock) => void): Ledger {
  const shape = recordShape(model, worlds, worlds);
  const early = new Map<number, PathBlock>();
  let next = 0;
  return {
    shelf: null,
    begin: () => {},
    restore: async () => {},
    lacks: () => 'all',
    enter(entry, tables) {
      if (entry.from < next) return;
      early.set(entry.from, pathBlock(recordOf(shape, tables, entry), model.calendar.months));
      for (let block = early.get(next); block !== undefined; block = early.get(next)) {
        early.delete(next);
        next += block.worlds;
        hear(block);
      }
    },
    close: async () => {},
  };
}
