import { existsSync } from 'node:fs';
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
import { countSlots, type SeriesTable } from '../../results/index.ts';
import { type ChunkRecord, recordOf } from '../chunks/chunk-record.ts';
import { readCounted, writeCounted } from '../chunks/counted-months.ts';
import { OpenPart } from '../chunks/open-part.ts';
import type { RecordShape } from '../chunks/record-shape.ts';
import { Room } from '../chunks/room.ts';
import { remove } from '../disk/remove.ts';
import { checkPart, readPart } from '../parts/read-part.ts';
import { StoreFault } from '../store-fault.ts';
import type { PartEntry } from './manifest.ts';

/** What a ledger needs to know of its folder. */
export interface LedgerPlace {
  /** The run folder, and the one inside it for what is not finished. */
  readonly folder: string;
  readonly open: string;
  readonly shape: RecordShape;
  readonly shelf: Shelf | null;
  /** Columns of outcomes and of dropped entrants, in the order of the tables. */
  readonly outcomeNames: readonly string[];
  readonly droppedNames: readonly string[];
  /** Parts that are in the folder already, of worlds and of their paths. */
  readonly parts: readonly PartEntry[];
  readonly pathParts: readonly PartEntry[];
  /** Whether the tables of the run are there already, so that only outcomes may be missing. */
  readonly isRepair: boolean;
  /** Writes the files of a part, and the manifest that lists them. */
  writeParts(part: Span, read: (from: number) => ChunkRecord): Promise<void>;
  /** Told of a part that is not what was written and is done again. */
  damaged(sentence: string): void;
}

const partOf = (world: number): number => Math.floor(world / PART);

/** Writes down every chunk as it is done and every part as it is full; finds again what an earlier program has written. */
export class RunLedger implements Ledger {
  readonly #place: LedgerPlace;
  readonly #open = new Map<number, OpenPart>();
  readonly #closed = new Set<number>();
  readonly #room = new Room();
  #counted = 0;
  #closing: Promise<void> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;

  constructor(place: LedgerPlace) {
    this.#place = place;
  }

  get shelf(): Shelf | null {
    return this.#place.shelf;
  }

  begin(series: SeriesTable): void {
    if (series.method === 'histogram') this.#counted = readCounted(this.#countedPath, series);
  }

  async restore({ from }: Span, tables: Tables): Promise<void> {
    const { shape, parts, isRepair } = this.#place;
    const part = partOf(from);
    const entry = parts.find((one) => one.from === from);
    if (entry !== undefined) await this.#restorePart(entry, tables);
    const path = this.#chunksPath(part);
    if (isRepair || !existsSync(path)) return;
    const hear = (record: ChunkRecord): void => restoreRecord(shape, record, tables, part < this.#counted);
    this.#open.set(part, new OpenPart(path, shape, hear));
  }

  lacks(from: number): Lack {
    const part = partOf(from);
    const isWritten = this.#open.get(part)?.has(from) === true;
    if (!isWritten && part >= this.#counted && !this.#place.isRepair) return 'all';
    return isWritten || this.#closed.has(part) ? 'nothing' : 'outcomes';
  }

  enter(entry: ChunkEntry, tables: Tables): void {
    this.#complain();
    const { shape } = this.#place;
    const part = partOf(entry.from);
    const chunks = this.#open.get(part) ?? new OpenPart(this.#chunksPath(part), shape, () => {});
    this.#open.set(part, chunks);
    if (!chunks.has(entry.from)) chunks.append(recordOf(shape, tables, entry, this.#room));
  }

  async close(span: Span, tables: Tables): Promise<void> {
    await this.#closing;
    this.#complain();
    const part = partOf(span.from);
    const { series } = tables;
    // Before the next part is begun: from then on histograms count that one too.
    if (series.method === 'histogram' && this.#counted <= part && !this.#place.isRepair) {
      this.#open.get(part)?.close();
      writeCounted(this.#countedPath, series, part + 1);
      this.#counted = part + 1;
    }
    this.#closing = this.#write(span, series.method === 'histogram').catch((error: unknown) => {
      this.#failure = { error };
    });
  }

  /** Waits until all parts lie on the disk. */
  async settle(): Promise<void> {
    await this.#closing;
    for (const chunks of this.#open.values()) chunks.close();
    this.#complain();
  }

  async #write(span: Span, isCounted: boolean): Promise<void> {
    const part = partOf(span.from);
    const chunks = this.#open.get(part);
    chunks?.close();
    if (!this.#closed.has(part) && chunks !== undefined) {
      await this.#place.writeParts(span, (from) => chunks.read(from));
      this.#closed.add(part);
    }
    if (!isCounted && !this.#place.isRepair) return;
    this.#open.delete(part);
    remove(this.#chunksPath(part));
  }

  async #restorePart(entry: PartEntry, tables: Tables): Promise<void> {
    const { folder, outcomeNames, droppedNames, shape, pathParts } = this.#place;
    try {
      for (const path of pathParts) if (path.from === entry.from) checkPart(folder, path);
      const values = await readPart(folder, entry, [...outcomeNames, ...droppedNames]);
      const first = entry.from - (tables.first ?? 0);
      outcomeNames.forEach((name, place) => {
        tables.outcomes.columns[place]?.set(values.get(name) ?? [], first);
      });
      droppedNames.forEach((name, place) => {
        tables.dropped.columns[shape.pools[place] ?? -1]?.set(values.get(name) ?? [], first);
      });
      this.#closed.add(partOf(entry.from));
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      this.#place.damaged(error.message);
    }
  }

  #chunksPath(part: number): string {
    return join(this.#place.open, chunksName(part));
  }

  get #countedPath(): string {
    return join(this.#place.open, 'counted.bin');
  }

  #complain(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}

const chunksName = (part: number): string => `part-${String(part).padStart(5, '0')}.chunks`;

function restoreRecord(
  { pools }: RecordShape,
  record: ChunkRecord,
  tables: Tables,
  isCounted: boolean,
): void {
  const { from, worlds, outcomes, dropped, kept, slots, extremes } = record;
  const first = from - (tables.first ?? 0);
  tables.outcomes.columns.forEach((column, place) => {
    column.set(outcomes.subarray(place * worlds, (place + 1) * worlds), first);
  });
  pools.forEach((kind, place) => {
    tables.dropped.columns[kind]?.set(dropped.subarray(place * worlds, (place + 1) * worlds), first);
  });
  const { series } = tables;
  if (series.method === 'exact') {
    for (let cell = 0; cell * worlds < kept.length; cell += 1)
      series.values.set(kept.subarray(cell * worlds, (cell + 1) * worlds), cell * series.worlds + from);
  } else if (!isCounted) {
    series.histograms.forEach((histogram, cell) => {
      const own = slots.subarray(cell * worlds, (cell + 1) * worlds);
      countSlots(histogram, own, extremes[2 * cell] ?? Infinity, extremes[2 * cell + 1] ?? -Infinity);
    });
  }
}
