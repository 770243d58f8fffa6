/** One column of a table file: its name, what it holds, and how to read it off a row. */
export interface Column<Row> {
  readonly name: string;
  readonly says: string;
  readonly unit?: string;
  of(row: Row): string | number | null;
}

/** Comma-separated values (RFC 4180, line feeds): a line of names, then one line a row. */
export function csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  const lines = [csvNames(columns)];
  for (const row of rows) lines.push(csvLine(columns, row));
  return lines.join('');
}

/** The line of names, as a field each. */
export const csvNames = (columns: readonly Pick<Column<never>, 'name'>[]): string =>
  `${columns.map(({ name }) => cell(name)).join(',')}\n`;

export const csvLine = <Row>(columns: readonly Column<Row>[], row: Row): string =>
  `${columns.map((column) => cell(column.of(row))).join(',')}\n`;

/** Numbers in full, `Inf` for what never comes, nothing for what is not known. */
function cell(value: string | number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
