import { ranPoints, reportedEffects, sweepTables } from '../../../experiments/index.ts';
import { type Reproduced, type SweepManifest, tablesAgain } from '../../../store/index.ts';
import type { KeptExperiment } from './kept-experiment.ts';
import { joinedTables, listedTables } from './several-runs.ts';

/** Tables of a folder above its runs that were made again: how many were compared, and a sentence for each that differs. */
export interface TablesReproduced {
  readonly folder: string;
  readonly compared: number;
  readonly differs: readonly string[];
}

/** Makes the tables of a sweep again out of its runs; tables with many rows, which are copies of parts, are held against their hashes. */
export function sweepTablesAgain(
  folder: string,
  manifest: SweepManifest,
  { experiment, cells, model }: KeptExperiment,
  runs: readonly Reproduced[],
): TablesReproduced {
  const ran = cells.flatMap((cell, place) => {
    const result = runs[place]?.made?.result;
    return result === undefined ? [] : ranPoints(cell, result.outcomes, experiment.worlds);
  });
  const sorted = ran.toSorted((one, other) => one.point.id - other.point.id);
  const sweep = { experiment, model, ran: sorted, effects: reportedEffects(experiment, sorted) };
  const texts = sweepTables(
    sweep,
    (point) => manifest.runs[cells.findIndex(({ points }) => points.includes(point))]?.folder ?? '',
  );
  const differs = tablesAgain(folder, manifest.files, texts);
  return { folder, compared: Object.keys(texts).length, differs };
}

/** Makes the tables of several runs again, out of those of each; null for the folder of a single run. */
export function severalTablesAgain(folder: string, runs: readonly Reproduced[]): TablesReproduced | null {
  const files = listedTables(folder);
  if (files === null) return null;
  const texts = joinedTables(runs.length, (run, name) => runs[run]?.made?.texts[name] ?? '');
  return { folder, compared: Object.keys(texts).length, differs: tablesAgain(folder, files, texts) };
}
