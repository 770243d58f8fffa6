import type { SeriesTable, WorldsTable } from '../results/index.ts';
import type { ChunkEntry } from './chunk-entry.ts';
import type { Span, Tables } from './job.ts';

/** Worlds that are closed together once all of them are done: 256 chunks. */
export const PART = 16_384;

/** What of a chunk still has to be run; `outcomes` alone where its months are counted already. */
export type Lack = 'all' | 'outcomes' | 'nothing';

/** Writes down what every chunk came to, so that a run that was stopped, at whatever moment, goes on where it was. */
export interface Ledger {
  /** Where outcomes are laid by in a run that is too long to hold them; null where its tables hold them all. */
  readonly shelf: Shelf | null;
  /** Puts what histograms had counted when the run was stopped into empty ones. */
  begin(series: SeriesTable): void;
  /** Puts what was written down of a part into empty tables; parts come in order, each before it is run. */
  restore(part: Span, tables: Tables): Promise<void>;
  /** What the chunk that begins at a world lacks. */
  lacks(from: number): Lack;
  /** Told as soon as a chunk is done, while its worker waits; throws when it cannot be written down. A chunk may come twice, with the same numbers. */
  enter(entry: ChunkEntry, tables: Tables): void;
  /** Told when all worlds of a part are done; the last part may be short. */
  close(part: Span, tables: Tables): Promise<void>;
}

/** Takes the outcomes of worlds that are done, in order, and gives them back column by column. */
export interface Shelf {
  /** Lays by the worlds that follow those on it. */
  add(outcomes: WorldsTable): void;
  /** All worlds that are on it. */
  table(): WorldsTable;
}
