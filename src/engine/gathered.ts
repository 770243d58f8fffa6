import { firstWorlds, newWorldsTable, WorldsDigest, type WorldsTable, worldsHash } from '../results/index.ts';
import type { Span, Tables, Work } from './job.ts';
import { PART, type Shelf } from './ledger.ts';

/** The outcomes of a run as they come: all in the tables of its work, or those of one part there and those before it laid by. */
export interface Gathered {
  /** The tables that the worlds of a part go into. */
  tablesOf(part: Span): Tables;
  /** Told of worlds that are done: span after span, each within one part. */
  done(span: Span): void;
  /** The outcomes of the worlds that are done: so many from the first on; and their hash. */
  outcomes(worlds: number): WorldsTable;
  hash(worlds: number): string;
}

/** All worlds in the tables of the work. */
export const gatheredInTables = ({ tables }: Work): Gathered => ({
  tablesOf: () => tables,
  done() {},
  outcomes: (worlds) => firstWorlds(tables.outcomes, worlds),
  hash: (worlds) => worldsHash(firstWorlds(tables.outcomes, worlds)),
});

/** Worlds of one part at a time in tables of their own, in shared memory when `shared`; what is done goes to a shelf. */
export function gatheredOnShelf({ model, tables }: Work, shelf: Shelf, shared: boolean): Gathered {
  const digest = new WorldsDigest();
  const room = newWorldsTable(model.outcomes, PART, shared);
  return {
    tablesOf({ from, until }) {
      const columns = tables.dropped.columns.map((column) => column.subarray(from, until));
      return { ...tables, first: from, outcomes: room, dropped: { columns } };
    },
    done({ from, until }) {
      const first = from % PART;
      const columns = room.columns.map((column) => column.subarray(first, first + until - from));
      const outcomes = { ...room, worlds: until - from, columns };
      shelf.add(outcomes);
      digest.add(outcomes);
    },
    outcomes: () => shelf.table(),
    hash: () => digest.hash(),
  };
}
