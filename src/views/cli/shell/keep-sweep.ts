import {
  type BigTable,
  type Cell,
  cellsOf,
  type DesignPoint,
  monthColumns,
  monthNames,
  monthRows,
  type RanPoint,
  recordedSeries,
  type Sweep,
  sweepTables,
  worldColumns,
  worldRows,
} from '../../../experiments/index.ts';
import { type Scenario, textHash } from '../../../library/index.ts';
import { pathBlocks, runManifest, type SweepFolder, tableFile } from '../../../store/index.ts';

/** A sweep that is done, and where its scenarios are had. */
interface DoneSweep extends Sweep {
  readonly scenarioOf: (cell: Cell) => Scenario;
}

/** Writes the tables of a whole sweep and its manifest. */
export async function keepSweep(sweep: DoneSweep, folder: SweepFolder): Promise<void> {
  const cells = cellsOf(sweep.experiment);
  const runs = [];
  for (const [place, { points }] of cells.entries()) {
    const manifest = runManifest(folder.runFolder(place));
    if (manifest.hash === null) throw new RangeError(`the run of point ${points[0]?.id ?? 0} is not whole`);
    const name = folder.runName(place);
    runs.push({ folder: name, scenario: manifest.scenario, worlds: manifest.worlds, hash: manifest.hash });
  }
  const runOf = (point: DesignPoint): string =>
    folder.runName(cells.findIndex(({ points }) => points.includes(point)));
  const files: Record<string, { sha256: string }> = {};
  for (const table of sweep.experiment.tables)
    files[bigTableName(sweep, table)] = { sha256: await writers[table](sweep, folder) };
  folder.finish({ hash: sweepHash(sweep.ran), runs, files }, sweepTables(sweep, runOf));
}

/** What the file of a table with many rows is called. */
export const bigTableName = ({ experiment }: Pick<Sweep, 'experiment'>, table: BigTable): string =>
  `${table}.${experiment.format}`;

/** SHA-256 of the hashes of all points in order. */
const sweepHash = (ran: readonly RanPoint[]): string => textHash(ran.map(({ hash }) => hash).join('\n'));

const writers: Readonly<Record<BigTable, (sweep: DoneSweep, folder: SweepFolder) => Promise<string>>> = {
  worlds: async (sweep, folder) => {
    const path = folder.pathOf(bigTableName(sweep, 'worlds'));
    const table = tableFile(path, worldColumns(sweep), sweep.experiment.format);
    table.add(worldRows(sweep.ran));
    return table.settle();
  },
  long: keepLong,
};

/** Copies the kept paths of all runs into one table, a chunk at a time. */
async function keepLong(sweep: DoneSweep, folder: SweepFolder): Promise<string> {
  const { experiment } = sweep;
  const path = folder.pathOf(bigTableName(sweep, 'long'));
  const table = tableFile(path, monthColumns(sweep), experiment.format);
  try {
    for (const [place, cell] of cellsOf(experiment).entries()) {
      const { model } = sweep.scenarioOf(cell);
      const followed = { ...model, fans: recordedSeries(experiment, model) };
      for await (const block of pathBlocks(folder.runFolder(place), followed))
        table.add(monthRows(cell, experiment.worlds, monthNames(model), block));
    }
    return table.settle();
  } catch (error) {
    table.drop();
    throw error;
  }
}
