import { type DataColumn, dataColumn, frames, type Problem, problem, readCsv } from '../text/index.ts';
import { readTextFile } from './read-text-file.ts';

/** A file of comma-separated values as columns, or a message that says what is wrong with it, where. */
export type ReadTable =
  | {
      readonly is: 'table';
      readonly columns: readonly DataColumn[];
      readonly rows: number;
      /** A message about a row of a column, with its place. */
      readonly complaint: (row: number, what: string) => string;
    }
  | { readonly is: 'failed'; readonly message: string };

/** Larger files come in parts, or from another program. */
const MOST_BYTES = 400_000_000;

/** Reads a file of comma-separated values with a line of names. */
export function readTable(path: string): ReadTable {
  const read = readTextFile(path, path, { bytes: MOST_BYTES, says: 'far too large for a table' });
  if ('refusal' in read) return { is: 'failed', message: read.refusal };
  const { name, text } = read.file;
  const found = readCsv(text, name);
  const shown = (problems: readonly Problem[]): string => frames(problems, new Map([[name, text]]));
  if (found.is === 'broken') return { is: 'failed', message: shown(found.problems) };
  const { names, rows, lines } = found.table;
  return {
    is: 'table',
    columns: names.map((column, place) =>
      dataColumn(
        column,
        rows.map((cells) => cells[place] ?? ''),
      ),
    ),
    rows: rows.length,
    complaint: (row, what) =>
      shown([problem({ file: name, line: lines[row] ?? 1, column: 1, length: 1 }, what)]),
  };
}
