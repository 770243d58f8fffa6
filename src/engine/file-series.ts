import { type BinnedSeries, countValues, type SeriesTable } from '../results/index.ts';

/** Takes what worlds leave of the followed quantities; what is to be counted reaches the table only when it is settled. */
export interface SeriesFile {
  /** `fans` is [quantity * months + month]. */
  add(world: number, fans: Float64Array): void;
  settle(): void;
  /** What is to be counted of the worlds added: [cell * worlds + world]; empty where values are kept. */
  counted(): Float64Array;
}

/** Gives memory for so many numbers. */
export type Memory = (length: number) => Float64Array;

/**
 * A file of one thread for so many worlds of a table that threads may share; months before `first` stay as they are. What is to be counted
 * is held in `memory` until then.
 */
export const seriesFile = (
  series: SeriesTable,
  worlds: number,
  first = 0,
  memory: Memory = (length) => new Float64Array(length),
): SeriesFile =>
  series.method === 'histogram' ? countingFile(series, worlds, first, memory) : keepingFile(series, first);

function keepingFile(
  { values, worlds, quantities, months }: SeriesTable & { method: 'exact' },
  first: number,
): SeriesFile {
  return {
    add(world, fans) {
      for (let quantity = 0; quantity < quantities.length; quantity += 1) {
        for (let cell = quantity * months + first; cell < (quantity + 1) * months; cell += 1)
          values[cell * worlds + world] = fans[cell] ?? Number.NaN;
      }
    },
    settle() {},
    counted: () => new Float64Array(),
  };
}

/**
 * Worlds are counted together: the histograms of all cells are too many to stay in a cache from one world to the next, and a thread
 * that dies while it runs worlds has counted none of them.
 */
function countingFile(
  { histograms, months }: BinnedSeries,
  most: number,
  first: number,
  memory: Memory,
): SeriesFile {
  const held = memory(most * histograms.length);
  let worlds = 0;
  return {
    add(_, fans) {
      for (let cell = 0; cell < histograms.length; cell += 1)
        held[cell * most + worlds] = fans[cell] ?? Number.NaN;
      worlds += 1;
    },
    settle() {
      histograms.forEach((histogram, cell) => {
        if (cell % months < first) return;
        countValues(histogram, held.subarray(cell * most, cell * most + worlds));
      });
    },
    counted: () => held,
  };
}
