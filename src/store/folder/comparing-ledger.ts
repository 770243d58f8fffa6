import { type ChunkEntry, type Lack, type Ledger, PART, type Span, type Tables } from '../../engine/index.ts';
import { type ChunkRecord, recordOf } from '../chunks/chunk-record.ts';
import type { OldRun } from './old-run.ts';
import { partAgain, shapeAgain } from './part-again.ts';

/** Writes nothing down: holds the chunks of one part until it is full, and then its files against those of a folder. */
export class ComparingLedger implements Ledger {
  readonly shelf = null;
  readonly differs: string[] = [];
  readonly #run: OldRun;
  readonly #records = new Map<number, ChunkRecord>();

  constructor(run: OldRun) {
    this.#run = run;
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
