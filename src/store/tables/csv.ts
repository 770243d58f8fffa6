/** One column of a table file: its name, what it holds, and how to read it off a row. */
export interface Column<Row> {
  readonly name: string;
  readonly says: string;
  of(row: Row): string | number | null;
}

/** Comma-separated values (RFC 4180, line feeds): a line of names, then one line a row. */
export function csv<Row>(columns: readonly Column<Row>[], rows: Iterable<Row>): string {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const row of rows) lines.push(columns.map((column) => cell(column.of(row))).join(','));
  return `${lines.join('\n')}\n`;
}

/** Numbers in full, `Inf` for what never comes, nothing for what is not known. */
function cell(value: string | number | null): string {
  if (value === null || Number.isNaN(value)) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
