import { type BinnedSeries, countValues, type SeriesTable } from '../results/index.ts';

/** Takes what worlds leave of the followed quantities; what is to be counted reaches the table only when it is settled. */
export interface SeriesFile {
  /** `fans` is [quantity * months + month]. */
  add(world: number, fans: Float64Array): void;
  settle(): void;
}

/** A file of one thread for so many worlds of a table that threads may share. */
export const seriesFile = (series: SeriesTable, worlds: number): SeriesFile =>
  series.method === 'histogram' ? countingFile(series, worlds) : keepingFile(series);

function keepingFile({ values, worlds, quantities, months }: SeriesTable & { method: 'exact' }): SeriesFile {
  const cells = quantities.length * months;
  return {
    add(world, fans) {
      for (let cell = 0; cell < cells; cell += 1) values[cell * worlds + world] = fans[cell] ?? Number.NaN;
    },
    settle() {},
  };
}

/**
 * Worlds are counted together: the histograms of all cells are too many to stay in a cache from one world to the next, and a thread
 * that dies while it runs worlds has counted none of them.
 */
function countingFile({ histograms }: BinnedSeries, most: number): SeriesFile {
  const held = new Float64Array(most * histograms.length);
  let worlds = 0;
  return {
    add(_, fans) {
      for (let cell = 0; cell < histograms.length; cell += 1)
        held[cell * most + worlds] = fans[cell] ?? Number.NaN;
      worlds += 1;
    },
    settle() {
      histograms.forEach((histogram, cell) => {
        countValues(histogram, held.subarray(cell * most, cell * most + worlds));
      });
    },
  };
}
