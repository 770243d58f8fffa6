import { createHash } from 'node:crypto';
import type { RunRequest, Span } from '../../engine/index.ts';
import type { ChunkRecord } from '../chunks/chunk-record.ts';
import { type RecordShape, recordShape } from '../chunks/record-shape.ts';
import { pathColumns, worldColumns } from '../parts/column.ts';
import { monthNames } from '../parts/month-names.ts';
import { writePathPart, writeWorldPart } from '../parts/write-part.ts';
import type { PartEntry } from './manifest.ts';
import type { OldRun } from './old-run.ts';
import { differenceOf } from './tables-again.ts';

/** The shape of a record that is made again: months only where whole paths are kept, and then their values. */
export function shapeAgain({ model, worlds }: RunRequest, paths: number, from: number): RecordShape {
  const shape = recordShape(model, worlds, paths);
  return { ...shape, counts: false, cells: from < paths ? shape.cells : 0 };
}

/** Makes the files of a part again out of its chunks and compares their bytes; gives one sentence for each that differs, or is not what was written. */
export async function partAgain(
  { folder, manifest, request }: OldRun,
  span: Span,
  read: (from: number) => ChunkRecord,
): Promise<readonly string[]> {
  const { model } = request;
  const shape = shapeAgain(request, 0, span.from);
  const own = (parts: readonly PartEntry[]) => parts.find(({ from }) => from === span.from);
  const sentences: (string | null)[] = [];
  const [part, paths] = [own(manifest.parts), own(manifest.pathParts)];
  if (part !== undefined) {
    const made = { span, shape, columns: worldColumns(model), read };
    const { sha256 } = await writeWorldPart(folder, made, hashingSink());
    sentences.push(differenceOf(folder, part, sha256));
  }
  if (paths !== undefined) {
    const made = { span: { from: span.from, until: Math.min(span.until, manifest.paths) }, read };
    const more = { months: monthNames(model), columns: pathColumns(model) };
    const { sha256 } = await writePathPart(folder, { ...made, ...more }, hashingSink());
    sentences.push(differenceOf(folder, paths, sha256));
  }
  return sentences.flatMap((sentence) => sentence ?? []);
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
