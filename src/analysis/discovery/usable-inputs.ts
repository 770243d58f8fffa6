import { countsRows, decidesAlone, followsOthers, type LeftOut, unusable } from './left-out.ts';
import type { StudyColumn } from './study-column.ts';

/** The columns to look for conditions in, and those that are left out. */
export interface UsableInputs {
  readonly inputs: readonly StudyColumn[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The inputs of a table of which nobody has said what its columns are. Left out are the outcome asked about; columns that
 * cannot serve or only count the rows; other outcomes, known by deciding the one asked about alone while they go along
 * with the inputs; and what stands behind the first outcome, since tables put inputs first (unless nothing would be left).
 */
export function usableInputs(
  columns: readonly StudyColumn[],
  outcome: StudyColumn,
  cases: Int8Array,
): UsableInputs {
  const leftOut: LeftOut[] = [];
  const leave = (column: StudyColumn, because: string | null): boolean => {
    if (because !== null) leftOut.push({ name: column.name, because });
    return because === null;
  };
  const able = columns
    .filter((column) => column !== outcome)
    .filter((column) => leave(column, countsRows(column) ? 'counts the rows' : unusable(column)));
  const deciding = able.filter((column) => decidesAlone(column, cases));
  const others = able.filter((column) => !deciding.includes(column));
  const outcomes = deciding.filter((column) => followsOthers(column, others));
  const inputs = able.filter((column) =>
    leave(column, outcomes.includes(column) ? `is an outcome too: it decides ${outcome.name} alone` : null),
  );
  const first = Math.min(...[outcome, ...outcomes].map((column) => columns.indexOf(column)));
  const before = inputs.filter((column) => columns.indexOf(column) < first);
  if (before.length === 0) return { inputs, leftOut };
  for (const column of inputs) if (!before.includes(column)) leave(column, 'stands behind an outcome');
  return { inputs: before, leftOut };
}
