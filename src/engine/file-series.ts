import { type BinnedSeries, countValues, type SeriesTable } from '../results/index.ts';

/** Takes what worlds leave of the followed quantities; what it still holds reaches the table when it is settled. */
export interface SeriesFile {
  /** `fans` is [quantity * months + month]. */
  add(world: number, fans: Float64Array): void;
  settle(): void;
}

/** A file of one thread for some worlds of a table that threads may share. */
export const seriesFile = (series: SeriesTable): SeriesFile =>
  series.method === 'histogram' ? countingFile(series) : keepingFile(series);

function keepingFile({ values, worlds, quantities, months }: SeriesTable & { method: 'exact' }): SeriesFile {
  const cells = quantities.length * months;
  return {
    add(world, fans) {
      for (let cell = 0; cell < cells; cell += 1) values[cell * worlds + world] = fans[cell] ?? Number.NaN;
    },
    settle() {},
  };
}

/** Worlds counted together: the histograms of all cells are too many to stay in a cache from one world to the next. */
const TOGETHER = 16;

function countingFile({ histograms }: BinnedSeries): SeriesFile {
  const held = new Float64Array(TOGETHER * histograms.length);
  let worlds = 0;
  const settle = (): void => {
    histograms.forEach((histogram, cell) => {
      countValues(histogram, held.subarray(cell * TOGETHER, cell * TOGETHER + worlds));
    });
    worlds = 0;
  };
  return {
    add(_, fans) {
      for (let cell = 0; cell < histograms.length; cell += 1)
        held[cell * TOGETHER + worlds] = fans[cell] ?? Number.NaN;
      worlds += 1;
      if (worlds === TOGETHER) settle();
    },
    settle,
  };
}
