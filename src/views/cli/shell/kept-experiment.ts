import { join } from 'node:path';
import {
  type BigTable,
  type Cell,
  cellRequest,
  cellsOf,
  type Experiment,
  loadExperiment,
  recordedSeries,
  scenarioName,
} from '../../../experiments/index.ts';
import { findExperiment, type Scenario } from '../../../library/index.ts';
import { type Again, modelOfRun, StoreFault, type SweepManifest } from '../../../store/index.ts';

/** The experiment of a sweep's folder, with the models that it ran. */
export interface KeptExperiment {
  readonly experiment: Experiment;
  readonly cells: readonly Cell[];
  /** The model of the first scenario: units and words. */
  readonly model: Scenario['model'];
  /** What was run in the run of some points, numbered from 0. */
  requestOf(place: number): NonNullable<Again['requestOf']>;
}

/** Reads the experiment of a whole sweep again, on the very models that its runs keep. Throws a StoreFault when it is not what was run. */
export function keptExperiment(folder: string, manifest: SweepManifest): KeptExperiment {
  const path = join(folder, 'experiment.yaml');
  const { worlds, seeds, experimentHash, experiment: name, engine } = manifest;
  const file = findExperiment(path);
  if (file.is === 'failed' || file.hash !== experimentHash)
    throw new StoreFault('damaged', `${path} is not what was written`);
  const kept = manifest.runs.map((run) => scenarioOf(join(folder, run.folder), run.scenario));
  const [first] = kept;
  const open = (word: string): Scenario => {
    const found = kept.find((one) => one.name === scenarioName({ scenario: word })) ?? first;
    if (found === undefined) throw new StoreFault('damaged', `${folder} names no run in its manifest.json`);
    return found;
  };
  const seed = seeds.length === 1 ? (seeds[0] ?? null) : null;
  const read = loadExperiment({ ...file, name }, open, { worlds, seed });
  if (read.is === 'failed')
    throw new StoreFault('damaged', `${path} does not fit its runs: ${read.sentences[0] ?? ''}`);
  const experiment = { ...read, ...bigTables(manifest) };
  const cells = cellsOf(experiment);
  if (first === undefined || cells.length !== kept.length)
    throw new StoreFault('damaged', `${path} makes ${cells.length} runs, and ${folder} has ${kept.length}`);
  return {
    experiment,
    cells,
    model: first.model,
    requestOf: (place) => (model, run) => {
      const cell = cells[place];
      if (cell === undefined) throw new RangeError(`there is no run ${place} of this sweep`);
      const fans = run.paths > 0 ? recordedSeries(experiment, model) : [];
      return cellRequest(experiment, cell, { name: run.scenario, model }, engine, fans);
    },
  };
}

/** A scenario as its run keeps it: one text, with all that was changed in it. */
const scenarioOf = (folder: string, name: string): Scenario => ({
  is: 'scenario',
  name,
  model: modelOfRun(folder),
  layers: [],
  sources: new Map(),
  shipped: false,
  warnings: [],
});

/** The tables with many rows that were asked for, maybe by words that the file does not have. */
function bigTables({ files }: SweepManifest): Pick<Experiment, 'tables' | 'format'> {
  const names = Object.keys(files);
  const has = (table: BigTable): boolean =>
    names.some((name) => /\.(csv|parquet)$/.test(name) && name.startsWith(`${table}.`));
  const format = names.some((name) => name.endsWith('.parquet')) ? 'parquet' : 'csv';
  return { tables: (['worlds', 'long'] as const).filter(has), format };
}
