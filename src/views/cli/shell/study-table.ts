import { statSync } from 'node:fs';
import type { StudyColumn } from '../../../analysis/index.ts';
import { readTable } from '../../../library/index.ts';
import { EXIT, Stop } from './exit-code.ts';

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

/** Reads a file of comma-separated values. Ends with exit code 2 and every complaint when it cannot be read. */
export function studyTable(path: string): StudyTable {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new Stop(EXIT.input, `${path} is a folder: name a file of comma-separated values`);
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
