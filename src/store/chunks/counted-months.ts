import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { BinnedSeries } from '../../results/index.ts';
import { writeWhole } from '../disk/fresh-file.ts';

/**
 * Writes down what the histograms of a run have counted over its first `parts` parts, so that the chunks of these are needed no more.
 * A file: parts, cells, slots (4 bytes each, and 4 spare), extremes, counts, SHA-256.
 */
export function writeCounted(path: string, { histograms }: BinnedSeries, parts: number): void {
  const [first] = histograms;
  const slots = first?.counts.length ?? 0;
  const bytes = new Uint8Array(sizeOf(histograms.length, slots));
  new Uint32Array(bytes.buffer, 0, 3).set([parts, histograms.length, slots]);
  histograms.forEach(({ counts, extremes }, cell) => {
    new Float64Array(bytes.buffer, HEAD + 16 * cell, 2).set(extremes);
    new Uint32Array(bytes.buffer, HEAD + 16 * histograms.length + 4 * slots * cell, slots).set(counts);
  });
  const body = bytes.subarray(0, bytes.length - CHECK);
  bytes.set(createHash('sha256').update(body).digest(), body.length);
  writeWhole(path, bytes);
}

const HEAD = 16;
const CHECK = 32;

const sizeOf = (cells: number, slots: number): number => HEAD + cells * (16 + 4 * slots) + CHECK;

/** Puts what was written down into empty histograms; gives how many parts it covers: none when the file is missing, damaged or of another run. */
export function readCounted(path: string, { histograms }: BinnedSeries): number {
  if (!existsSync(path)) return 0;
  const bytes = new Uint8Array(readFileSync(path));
  const body = bytes.subarray(0, bytes.length - CHECK);
  const check = createHash('sha256').update(body).digest();
  const slots = histograms[0]?.counts.length ?? 0;
  if (bytes.length !== sizeOf(histograms.length, slots) || !check.equals(bytes.subarray(body.length)))
    return 0;
  const [parts = 0, cells, width] = new Uint32Array(bytes.buffer, 0, 3);
  if (cells !== histograms.length || width !== slots) return 0;
  histograms.forEach(({ counts, extremes }, cell) => {
    extremes.set(new Float64Array(bytes.buffer, HEAD + 16 * cell, 2));
    counts.set(new Uint32Array(bytes.buffer, HEAD + 16 * histograms.length + 4 * slots * cell, slots));
  });
  return parts;
}
