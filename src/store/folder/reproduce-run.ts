import { createHash } from 'node:crypto';
import { CHUNK, type ChunkEntry, newTables, PART, type Runner, type Span } from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import { type ChunkRecord, recordOf } from '../chunks/chunk-record.ts';
import { type RecordShape, recordShape } from '../chunks/record-shape.ts';
import { chunksIn } from '../parts/chunks-in.ts';
import { worldColumns } from '../parts/column.ts';
import { readPart } from '../parts/read-part.ts';
import { worldRows } from '../parts/world-rows.ts';
import { writeWorldPart } from '../parts/write-part.ts';
import { StoreFault } from '../store-fault.ts';
import type { FolderManifest, PartEntry } from './manifest.ts';
import { modelIn, runManifest } from './read-run-folder.ts';

/** What running the worlds of a folder again came to. */
export interface Reproduced {
  readonly folder: string;
  readonly manifest: FolderManifest;
  /** Worlds that were run again. */
  readonly worlds: number;
  /** One sentence for each part that came out otherwise, with its name. */
  readonly differs: readonly string[];
  /** Whether it was stopped before all was run. */
  readonly stopped: boolean;
}

/** How large a share of the worlds is run again (above 0, at most 1), and who does it and hears of the worlds done. */
export interface Again {
  readonly share: number;
  readonly signal: AbortSignal;
  start(model: Model, worlds: number): Running;
}

interface Running {
  readonly runner: Runner;
  readonly progress: (worlds: number) => void;
}

/**
 * Runs worlds of a folder again, from its own resolved scenario, and compares: whole parts by their bytes; where a share is asked for, its
 * chunks, chosen by their address, by the bits of every value.
 */
export async function reproduceRun(folder: string, again: Again): Promise<Reproduced> {
  const manifest = runManifest(folder);
  const model = modelIn(folder, manifest);
  const chosen = chosenChunks(manifest, again.share);
  const running = again.start(model, Math.min(chosen.size * CHUNK, manifest.worlds));
  const differs: string[] = [];
  let worlds = 0;
  for (const part of manifest.parts) {
    const own = startsOf(part).filter((from) => chosen.has(from));
    if (own.length === 0) continue;
    const before = worlds;
    const progress = (done: number): void => running.progress(before + done);
    const run = { folder, manifest, model };
    const records = await rerun(run, part, own, { runner: running.runner, progress }, again.signal);
    if (records === null) return { folder, manifest, worlds, differs, stopped: true };
    worlds += [...records.values()].reduce((sum, record) => sum + record.worlds, 0);
    const sentence = await difference(run, part, records);
    if (sentence !== null) differs.push(sentence);
  }
  return { folder, manifest, worlds, differs, stopped: false };
}

interface Run {
  readonly folder: string;
  readonly manifest: FolderManifest;
  readonly model: Model;
}

/** First worlds of the chunks that a share falls to: those whose address, hashed with that of the run, comes first. */
function chosenChunks({ parts, hash, resolvedHash }: FolderManifest, share: number): ReadonlySet<number> {
  const all = parts.flatMap(startsOf);
  const rank = (from: number): string =>
    createHash('sha256')
      .update(`${hash ?? resolvedHash}:${from / CHUNK}`)
      .digest('hex');
  const ranked = all
    .map((from) => [rank(from), from] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Set(ranked.slice(0, Math.ceil(share * all.length)).map(([, from]) => from));
}

/** First worlds of the chunks of a part. */
const startsOf = (part: Span): readonly number[] => chunksIn(part).map(({ from }) => from);

/** The records of some chunks of a part, run again; null when that was stopped. */
async function rerun(
  { manifest, model }: Run,
  part: Span,
  chunks: readonly number[],
  { runner, progress }: Running,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, ChunkRecord> | null> {
  const { seed, engine } = manifest;
  const wanted = new Set(chunks);
  const found = new Map<number, ChunkRecord>();
  const shape = worldsAlone(manifest, model);
  const tables = newTables(model, part, runner.elsewhere);
  const hearing = {
    skips: (from: number) => !wanted.has(from),
    enter: (entry: ChunkEntry) => {
      found.set(entry.from, recordOf(shape, tables, entry));
      progress(found.size * CHUNK);
    },
  };
  const job = { seed, engine, worlds: PART, followed: [], months: model.calendar.months };
  await runner.run({ job, model, tables, hearing }, { from: part.from, until: part.until }, () => {}, signal);
  return found.size < chunks.length ? null : found;
}

/** Records without months. */
const worldsAlone = ({ asked }: FolderManifest, model: Model): RecordShape => ({
  ...recordShape(model, asked, 0),
  cells: 0,
});

/** In what a part differs from its worlds run again; null when it does not. */
async function difference(
  run: Run,
  part: PartEntry,
  records: ReadonlyMap<number, ChunkRecord>,
): Promise<string | null> {
  const { folder, manifest, model } = run;
  const columns = worldColumns(model);
  const shape = worldsAlone(manifest, model);
  const read = (from: number): ChunkRecord => records.get(from) ?? missing(from);
  try {
    const values = await readPart(
      folder,
      part,
      columns.map(({ name }) => name),
    );
    if (records.size === chunksIn(part).length) {
      const sink = hashingSink();
      const { sha256 } = await writeWorldPart(folder, { span: part, shape, columns, read }, sink);
      return sha256 === part.sha256 ? null : `${part.file} comes out with other bytes`;
    }
    for (const record of records.values()) {
      const other = worldRows(
        shape,
        [{ from: record.from, until: record.from + record.worlds }],
        () => record,
      ).findIndex((column, place) =>
        column.some(
          (value, row) => values.get(columns[place]?.name ?? '')?.[record.from - part.from + row] !== value,
        ),
      );
      if (other >= 0)
        return `${part.file} comes out otherwise: ${columns[other]?.name ?? ''} in worlds ${record.from} to ${record.from + record.worlds - 1}`;
    }
    return null;
  } catch (error) {
    if (error instanceof StoreFault) return error.message;
    throw error;
  }
}

function missing(from: number): never {
  throw new Error(`the chunk of world ${from} was not run`);
}

/** Takes bytes and keeps their hash only. */
function hashingSink() {
  const digest = createHash('sha256');
  return {
    write: (bytes: Uint8Array) => void digest.update(bytes),
    settle: () => digest.digest('hex'),
    drop: () => {},
  };
}
