/** Tables with the same columns as one: the names once, then the rows of each. */
export const joined = (tables: readonly string[]): string =>
  tables.map((table, place) => (place === 0 ? table : table.slice(table.indexOf('\n') + 1))).join('');
