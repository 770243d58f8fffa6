import { createHash } from 'node:crypto';
import {
  bytesHeld,
  CHUNK,
  type ChunkEntry,
  newTables,
  PART,
  type Runner,
  type Span,
  type Tables,
} from '../../engine/index.ts';
import type { Model } from '../../language/index.ts';
import { newSeriesTable } from '../../results/index.ts';
import { type ChunkRecord, recordOf } from '../chunks/chunk-record.ts';
import { chunksIn } from '../parts/chunks-in.ts';
import { type PartColumn, pathColumns, worldColumns } from '../parts/column.ts';
import { monthNames } from '../parts/month-names.ts';
import type { ColumnValues } from '../parts/parquet-file.ts';
import { type PartValues, readPart } from '../parts/read-part.ts';
import { pathRows, worldRows } from '../parts/world-rows.ts';
import { StoreFault } from '../store-fault.ts';
import type { FolderManifest, PartEntry } from './manifest.ts';
import type { Again, OldRun, Reproduced, Running } from './old-run.ts';
import { shapeAgain } from './part-again.ts';

/** Runs a share of the chunks of a folder again and compares every value of their worlds and paths, bit by bit. */
export async function runShareAgain(
  run: OldRun,
  again: Again,
): Promise<Omit<Reproduced, 'folder' | 'manifest'>> {
  const { manifest, request } = run;
  const chosen = chosenChunks(manifest, again.share);
  const wanted = Math.min(chosen.size * CHUNK, manifest.worlds);
  const bytes = bytesHeld({ ...request, worlds: Math.min(PART, manifest.worlds) });
  const { runner, progress } = again.start(request.model, wanted, bytes);
  const differs: string[] = [];
  let [worlds, compared] = [0, 0];
  const found = (stopped: boolean) => ({ worlds, compared, differs, stopped, made: null });
  for (const part of manifest.parts) {
    const own = chunksIn(part).filter(({ from }) => chosen.has(from));
    if (own.length === 0) continue;
    const before = worlds;
    const running = { runner, progress: (done: number) => progress(before + done) };
    const records = await recordsOf(run, own, running, again.signal);
    if (records === null) return found(true);
    worlds += records.reduce((sum, record) => sum + record.worlds, 0);
    const sentences = await differences(run, part, records);
    compared += sentences.length;
    differs.push(...sentences.flatMap((sentence) => sentence ?? []));
  }
  return found(false);
}

/** First worlds of the chunks that a share falls to: those whose address, hashed with that of the run, comes first. */
function chosenChunks({ parts, hash, resolvedHash }: FolderManifest, share: number): ReadonlySet<number> {
  const all = parts.flatMap(chunksIn).map(({ from }) => from);
  const rank = (from: number): string =>
    createHash('sha256')
      .update(`${hash ?? resolvedHash}:${from / CHUNK}`)
      .digest('hex');
  const ranked = all
    .map((from) => [rank(from), from] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Set(ranked.slice(0, Math.ceil(share * all.length)).map(([, from]) => from));
}

/** The records of some chunks, run again; null when that was stopped. */
async function recordsOf(
  { request, manifest }: OldRun,
  chunks: readonly Span[],
  { runner, progress }: Running,
  signal: AbortSignal,
): Promise<readonly ChunkRecord[] | null> {
  const { model, seed, engine, worlds, design } = request;
  const [first, last] = [chunks[0], chunks.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wanted = new Set(chunks.map(({ from }) => from));
  const found: ChunkRecord[] = [];
  const tables = tablesFor(
    model,
    { from: first.from, until: last.until },
    manifest.paths > first.from,
    runner,
  );
  const hearing = {
    skips: (from: number) => !wanted.has(from),
    enter: (entry: ChunkEntry) => {
      found.push(recordOf(shapeAgain(request, manifest.paths, entry.from), tables, entry));
      progress(found.length * CHUNK);
    },
  };
  const { quantities: followed, months } = tables.series;
  const work = { job: { seed, engine, worlds, followed, months, design }, model, tables, hearing };
  await runner.run(work, { from: first.from, until: last.until }, () => {}, signal);
  return found.length < chunks.length ? null : found;
}

/** Tables for outcomes and, where months are wanted, histograms that nobody reads: what goes into them comes with each chunk. */
function tablesFor(model: Model, span: Span, hasMonths: boolean, { elsewhere }: Runner): Tables {
  const tables = newTables(model, span, elsewhere);
  if (!hasMonths) return tables;
  const followed = model.fans.map(({ name }) => ({ name, unit: '', range: { low: 0, high: 1 } }));
  const series = newSeriesTable(followed, model.calendar.months, Infinity, { shared: elsewhere });
  return { ...tables, series };
}

/** For the file of a part, and that of its paths where there is one: in what it differs from worlds run again; null when in nothing. */
async function differences(
  { folder, manifest, request }: OldRun,
  part: PartEntry,
  records: readonly ChunkRecord[],
): Promise<readonly (string | null)[]> {
  const { model } = request;
  const shape = shapeAgain(request, 0, part.from);
  const worlds = await comparing(folder, part, worldColumns(model), (differs) =>
    differs(records, 1, (record) => worldRows(shape, [spanOf(record)], () => record)),
  );
  const paths = manifest.pathParts.find(({ from }) => from === part.from);
  const kept = records.filter(({ from }) => from < (paths?.until ?? 0));
  if (paths === undefined || kept.length === 0) return [worlds];
  const months = monthNames(model);
  const own = await comparing(folder, paths, pathColumns(model), (differs) =>
    differs(kept, months.length, (record) => pathRows(record, months, paths.until)),
  );
  return [worlds, own];
}

const spanOf = ({ from, worlds }: ChunkRecord): Span => ({ from, until: from + worlds });

/** Finds the first record whose rows, so many a world, are not those of a file. */
type Comparison = (
  records: readonly ChunkRecord[],
  rowsAWorld: number,
  rowsOf: (record: ChunkRecord) => readonly ColumnValues[],
) => string | null;

async function comparing(
  folder: string,
  part: PartEntry,
  columns: readonly PartColumn[],
  compare: (differs: Comparison) => string | null,
): Promise<string | null> {
  const names = columns.filter(({ type }) => type !== 'STRING').map(({ name }) => name);
  try {
    const values = await readPart(folder, part, names);
    return compare((records, rowsAWorld, rowsOf) => {
      for (const record of records) {
        const at = (record.from - part.from) * rowsAWorld;
        const column = firstOther(columns, rowsOf(record), values, at);
        if (column !== null)
          return `${part.file} comes out otherwise: ${column} in worlds ${record.from} to ${record.from + record.worlds - 1}`;
      }
      return null;
    });
  } catch (error) {
    if (error instanceof StoreFault) return error.message;
    throw error;
  }
}

/** The first column whose rows differ from those of a file, from a row on; null when none does. */
function firstOther(
  columns: readonly PartColumn[],
  rows: readonly ColumnValues[],
  values: PartValues,
  at: number,
): string | null {
  const other = columns.find(({ name }, place) => {
    const held = values.get(name);
    const made = rows[place];
    if (held === undefined || made === undefined || Array.isArray(made)) return false;
    return made.some((value: number, row: number) => held[at + row] !== value);
  });
  return other?.name ?? null;
}
