/** An input that is a number in every row. */
export interface NumberInput {
  readonly is: 'number';
  readonly name: string;
  readonly values: Float64Array;
  /** Empty where there is none, or none is known. */
  readonly unit: string;
}

/** An input that is one of some labels: `codes[row]` is the place of its label. */
export interface CategoryInput {
  readonly is: 'category';
  readonly name: string;
  readonly labels: readonly string[];
  readonly codes: Uint16Array;
}

export type Input = NumberInput | CategoryInput;

/** Rows (worlds, runs) with what went into each, and whether the case of interest came out: 1 or 0. */
export interface CaseTable {
  readonly inputs: readonly Input[];
  readonly cases: Uint8Array;
  /** Rows of one number go together (as worlds of the same luck do) and tell less than as many rows by themselves; absent where none do. */
  readonly groups?: Uint32Array;
}

/** How many of some rows are cases. */
export function countCases({ cases }: CaseTable, rows: Uint32Array): number {
  let count = 0;
  for (const row of rows) count += cases[row] ?? 0;
  return count;
}

/** Every row of a table, in its order. */
export const allRows = ({ cases }: CaseTable): Uint32Array => Uint32Array.from(cases.keys());
