import type { ChunkRecord } from '../chunks/chunk-record.ts';
import { pathValues } from './world-rows.ts';

/** What some worlds, one behind the other, left month by month. */
export interface PathBlock {
  readonly from: number;
  readonly worlds: number;
  /** By followed quantity: `values[world * months + month]`, counted from the first world. */
  readonly values: readonly ArrayLike<number>[];
}

/** The worlds of a chunk that was just run. */
export const pathBlock = (record: ChunkRecord, months: number): PathBlock => {
  const { from, worlds } = record;
  return { from, worlds, values: pathValues(record, months, worlds) };
};
