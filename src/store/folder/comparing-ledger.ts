import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ChunkEntry,
  type Lack,
  type Ledger,
  PART,
  type Shelf,
  type Span,
  type Tables,
} from '../../engine/index.ts';
import { type ChunkRecord, recordOf } from '../chunks/chunk-record.ts';
import { writeFault } from '../disk/disk-fault.ts';
import { remove } from '../disk/remove.ts';
import type { OldRun } from './old-run.ts';
import { partAgain, shapeAgain } from './part-again.ts';
import { shelfOf } from './shelf-of.ts';

/** Writes nothing down: holds the chunks of one part until it is full, and then its files against those of a folder. */
export class ComparingLedger implements Ledger {
  readonly shelf: Shelf | null;
  readonly differs: string[] = [];
  readonly #run: OldRun;
  readonly #records = new Map<number, ChunkRecord>();

  constructor(run: OldRun, scratch: string) {
    this.#run = run;
    this.shelf = shelfElsewhere(run, scratch);
  }

  begin(): void {}

  async restore(): Promise<void> {}

  lacks(from: number): Lack {
    return this.#records.has(from) ? 'nothing' : 'all';
  }

  enter(entry: ChunkEntry, tables: Tables): void {
    const { request, manifest } = this.#run;
    const shape = shapeAgain(request, manifest.paths, entry.from);
    this.#records.set(entry.from, recordOf(shape, tables, entry));
  }

  async close(span: Span): Promise<void> {
    this.differs.push(...(await partAgain(this.#run, span, (from) => this.#record(from))));
    for (const from of this.#records.keys()) if (from < span.from + PART) this.#records.delete(from);
  }

  #record(from: number): ChunkRecord {
    const record = this.#records.get(from);
    if (record === undefined) throw new RangeError(`the chunk of world ${from} was not run`);
    return record;
  }
}

/** A shelf outside the run's folder, which may be one that nobody may write into. */
function shelfElsewhere({ request, manifest }: OldRun, scratch: string): Shelf | null {
  const home = freshFolder(scratch);
  try {
    return shelfOf(home, request, manifest.design !== undefined);
  } finally {
    remove(home);
  }
}

function freshFolder(scratch: string): string {
  try {
    return mkdtempSync(join(scratch, 'tightrope-'));
  } catch (error) {
    throw writeFault(scratch, error);
  }
}
