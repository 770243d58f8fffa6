import type { ChunkEntry } from './chunk-entry.ts';
import type { Span, Tables } from './job.ts';

/** Worlds that are closed together once all of them are done: 256 chunks. */
export const PART = 16_384;

/** What of a chunk still has to be run; `outcomes` alone where its months are counted already. */
export type Lack = 'all' | 'outcomes' | 'nothing';

/** Writes down what every chunk came to, so that a run that was stopped, at whatever moment, goes on where it was. */
export interface Ledger {
  /** Puts what was written down before into empty tables. */
  restore(tables: Tables): Promise<void>;
  /** What the chunk that begins at a world lacks. */
  lacks(from: number): Lack;
  /** Told as soon as a chunk is done, while its worker waits; throws when it cannot be written down. A chunk may come twice, with the same numbers. */
  enter(entry: ChunkEntry, tables: Tables): void;
  /** Told when all worlds of a part are done; the last part may be short. */
  close(part: Span, tables: Tables): Promise<void>;
}
