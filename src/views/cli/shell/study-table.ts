import { statSync } from 'node:fs';
import type { StudyColumn } from '../../../analysis/index.ts';
import { type SweepStudy, sweepStudy } from '../../../experiments/index.ts';
import { readTable } from '../../../library/index.ts';
import { outcomeColumns } from '../../../results/index.ts';
import { readRunFolder, readSweepFolder } from '../../../store/index.ts';
import { EXIT, Stop } from './exit-code.ts';
import { storeStop } from './store-stop.ts';

/** Rows to look for conditions in. */
export interface StudyTable {
  /** What a row is. */
  readonly row: 'row' | 'world';
  readonly columns: readonly StudyColumn[];
  /** The names of what went in, where the table says so; null where it does not. */
  readonly inputs: readonly string[] | null;
  /** A sentence about a column that mixes words and numbers, with the place of the word; null for any other. */
  readonly mixed: (name: string) => string | null;
  /** Worlds of the same luck at several points of a sweep, by row; null where every row has its own. */
  readonly shared: SharedWorlds | null;
}

/** The same worlds at every point of a sweep. */
export interface SharedWorlds {
  readonly points: number;
  /** Worlds of each point. */
  readonly worlds: number;
  readonly groups: Uint32Array;
}

/** Reads the folder of a run or a sweep, or a file of comma-separated values. Ends with every complaint when it cannot be read. */
export const studyTable = async (path: string): Promise<StudyTable> =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? worldsIn(path) : rowsIn(path);

async function worldsIn(folder: string): Promise<StudyTable> {
  try {
    const sweep = await readSweepFolder(folder);
    return sweep === null ? await worldsOfRun(folder) : worldsOfSweep(sweepStudy(sweep));
  } catch (error) {
    throw storeStop(error);
  }
}

/** The worlds of all points of a sweep: its factors, what was drawn, and what came of it. */
const worldsOfSweep = ({ columns, inputs, points, worlds, groups }: SweepStudy): StudyTable => ({
  ...{ row: 'world', columns, inputs, mixed: () => null },
  shared: groups === null ? null : { points, worlds, groups },
});

/** The worlds of a run folder: what was drawn for each of them, in the units of the model's file, and what came of it. */
async function worldsOfRun(folder: string): Promise<StudyTable> {
  const { outcomes, parameters, model } = await readRunFolder(folder);
  const estimates = model.estimates.filter(({ prior }) => prior.is !== 'number');
  const drawn = parameters.names.map((name, place): StudyColumn => {
    const { unit = '', divisor = 1 } = estimates[place] ?? {};
    const values = Float64Array.from(parameters.columns[place] ?? [], (value) => value * divisor);
    return { is: 'number', name, values, unit };
  });
  const found = outcomeColumns(outcomes).map(({ name, values }): StudyColumn => {
    return { is: 'number', name, values: Float64Array.from(values) };
  });
  const columns = [...drawn, ...found];
  return { row: 'world', columns, inputs: parameters.names, mixed: () => null, shared: null };
}

function rowsIn(path: string): StudyTable {
  const read = readTable(path);
  if (read.is === 'failed') throw new Stop(EXIT.input, read.message);
  const { columns, complaint } = read;
  return {
    row: 'row',
    columns,
    inputs: null,
    shared: null,
    mixed(name) {
      const column = columns.find((one) => one.name === name);
      if (column?.is !== 'labels' || column.stray === null) return null;
      const word = column.labels[column.codes[column.stray] ?? -1] ?? '';
      return complaint(
        column.stray,
        `"${word}" in column "${name}" is no number, while other rows have numbers`,
      );
    },
  };
}
