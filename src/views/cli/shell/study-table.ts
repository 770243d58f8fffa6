import { statSync } from 'node:fs';
import type { StudyColumn } from '../../../analysis/index.ts';
import { readTable } from '../../../library/index.ts';
import { outcomeColumns } from '../../../results/index.ts';
import { readRunFolder } from '../../../store/index.ts';
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
}

/** Reads a run folder, or a file of comma-separated values. Ends with every complaint when it cannot be read. */
export const studyTable = async (path: string): Promise<StudyTable> =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? worldsIn(path) : rowsIn(path);

/** The worlds of a run folder: what was drawn for each of them, and what came of it. */
async function worldsIn(folder: string): Promise<StudyTable> {
  const { outcomes, parameters } = await readRunFolder(folder).catch((error: unknown) => {
    throw storeStop(error);
  });
  const drawn = parameters.names.map((name, place): StudyColumn => {
    const values = parameters.columns[place] ?? new Float64Array();
    return { is: 'number', name, values, unit: parameters.units[place] ?? '' };
  });
  const found = outcomeColumns(outcomes).map(({ name, values }): StudyColumn => {
    return { is: 'number', name, values: Float64Array.from(values) };
  });
  return { row: 'world', columns: [...drawn, ...found], inputs: parameters.names, mixed: () => null };
}

function rowsIn(path: string): StudyTable {
  const read = readTable(path);
  if (read.is === 'failed') throw new Stop(EXIT.input, read.message);
  const { columns, complaint } = read;
  return {
    row: 'row',
    columns,
    inputs: null,
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
