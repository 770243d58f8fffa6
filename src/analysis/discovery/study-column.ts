/** A column to study: numbers, in which NaN is missing, or labels, in which code -1 is missing. */
export type StudyColumn =
  | {
      readonly is: 'number';
      readonly name: string;
      readonly values: Float64Array;
      /** The unit of the values, where it is known. */
      readonly unit?: string;
    }
  | {
      readonly is: 'labels';
      readonly name: string;
      readonly labels: readonly string[];
      readonly codes: Int32Array;
    };

/** Whether a row of a column holds nothing. */
export const isMissing = (column: StudyColumn, row: number): boolean =>
  column.is === 'number' ? Number.isNaN(column.values[row]) : (column.codes[row] ?? -1) < 0;

/** Rows of a column. */
export const lengthOf = (column: StudyColumn): number =>
  column.is === 'number' ? column.values.length : column.codes.length;
