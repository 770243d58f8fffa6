import { at } from '../numbers.ts';
import type { CaseTable, Input } from './case-table.ts';
import { isMissing, type StudyColumn } from './study-column.ts';

/** A table to search, and how many rows were left out because an input or the outcome was missing. */
export interface WholeCaseTable {
  readonly table: CaseTable;
  readonly incomplete: number;
}

/** Joins inputs and cases (1, 0, or -1 where nobody knows) into a table of the rows in which nothing is missing; `groups` by row. */
export function caseTableOf(
  inputs: readonly StudyColumn[],
  cases: Int8Array,
  groups: Uint32Array | null = null,
): WholeCaseTable {
  const rows = Array.from({ length: cases.length }, (_, row) => row).filter(
    (row) => at(cases, row) >= 0 && inputs.every((column) => !isMissing(column, row)),
  );
  return {
    table: {
      inputs: inputs.map((column) => inputOf(column, rows)),
      cases: Uint8Array.from(rows, (row) => at(cases, row)),
      ...(groups === null ? {} : { groups: Uint32Array.from(rows, (row) => at(groups, row)) }),
    },
    incomplete: cases.length - rows.length,
  };
}

/** Numbers that are only 0 and 1 are two labels. */
function inputOf(column: StudyColumn, rows: readonly number[]): Input {
  const { name } = column;
  if (column.is === 'labels')
    return {
      is: 'category',
      name,
      labels: column.labels,
      codes: Uint16Array.from(rows, (row) => at(column.codes, row)),
    };
  const values = Float64Array.from(rows, (row) => at(column.values, row));
  if (values.every((value) => value === 0 || value === 1))
    return { is: 'category', name, labels: ['0', '1'], codes: Uint16Array.from(values) };
  return { is: 'number', name, values, unit: column.unit ?? '' };
}
