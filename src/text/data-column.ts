/** One column of a table: numbers, in which NaN is missing, or labels, in which code -1 is missing. */
export type DataColumn =
  | { readonly is: 'number'; readonly name: string; readonly values: Float64Array }
  | {
      readonly is: 'labels';
      readonly name: string;
      /** In the order in which they first come up. */
      readonly labels: readonly string[];
      readonly codes: Int32Array;
      /** The first row whose cell keeps the others from being numbers; null where none is a number. */
      readonly stray: number | null;
    };

const missing = new Set(['', 'na', 'n/a', 'nan', 'null']);
const endless: Readonly<Record<string, number>> = {
  inf: Infinity,
  '+inf': Infinity,
  '-inf': -Infinity,
  infinity: Infinity,
  '-infinity': -Infinity,
};

/** What the texts of a column are: numbers if each of them is one (`Inf` included) or missing, else labels. */
export function dataColumn(name: string, cells: readonly string[]): DataColumn {
  const values = Float64Array.from(cells, numberOf);
  const isMissing = (cell: string): boolean => missing.has(cell.toLowerCase());
  const stray = cells.findIndex((cell, row) => Number.isNaN(values[row]) && !isMissing(cell));
  if (stray < 0) return { is: 'number', name, values };
  const codes = new Map<string, number>();
  const coded = Int32Array.from(cells, (cell) => {
    if (isMissing(cell)) return -1;
    if (!codes.has(cell)) codes.set(cell, codes.size);
    return codes.get(cell) ?? -1;
  });
  const hasNumbers = values.some((value) => !Number.isNaN(value));
  return { is: 'labels', name, labels: [...codes.keys()], codes: coded, stray: hasNumbers ? stray : null };
}

/** The number that a cell is; NaN where it is none. Hexadecimal and the like are labels. */
function numberOf(cell: string): number {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell)) return Number(cell);
  return endless[cell.toLowerCase()] ?? Number.NaN;
}
