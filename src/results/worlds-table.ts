import type { OutcomeForm } from './outcome-form.ts';
import { newOutcomeValues, type OutcomeValues } from './outcome-values.ts';

/** Every world's outcomes: one column an outcome, in the order the model declares them; index = world. */
export interface WorldsTable {
  readonly names: readonly string[];
  readonly forms: readonly OutcomeForm[];
  readonly worlds: number;
  /** `columns[outcome][world]`. Probability: 0 or 1. Time: months since the start, `Infinity` = never. */
  readonly columns: readonly OutcomeValues[];
}

/** One column of a table, with what it is. */
export interface OutcomeColumn {
  readonly name: string;
  readonly form: OutcomeForm;
  readonly values: OutcomeValues;
}

/** An empty table to be filled; columns are shared memory when `shared`, so that workers can write into it. */
export function newWorldsTable(
  outcomes: readonly { readonly name: string; readonly form: OutcomeForm }[],
  worlds: number,
  shared = false,
): WorldsTable {
  return {
    names: outcomes.map(({ name }) => name),
    forms: outcomes.map(({ form }) => form),
    worlds,
    columns: outcomes.map(({ form }) => newOutcomeValues(form, worlds, shared)),
  };
}

/** The columns of a table one after another; throws a RangeError when its parts do not fit together. */
export function outcomeColumns(table: WorldsTable): readonly OutcomeColumn[] {
  return table.names.map((name, index) => {
    const form = table.forms[index];
    const values = table.columns[index];
    if (form === undefined || values === undefined || values.length !== table.worlds) {
      throw new RangeError(
        `outcome "${name}" has ${values?.length ?? 'no'} values, but the table says ${table.worlds} worlds`,
      );
    }
    return { name, form, values };
  });
}

/** One named column; throws a RangeError that lists the known names when there is none. */
export function outcomeColumn(table: WorldsTable, name: string): OutcomeColumn {
  const found = outcomeColumns(table).find((column) => column.name === name);
  if (found === undefined) {
    throw new RangeError(`unknown outcome "${name}": this run has ${table.names.join(', ') || 'none'}`);
  }
  return found;
}

/** The first `worlds` worlds of a table: what a shorter run with the same seed would have given. */
export function firstWorlds(table: WorldsTable, worlds: number): WorldsTable {
  const kept = Math.min(worlds, table.worlds);
  return { ...table, worlds: kept, columns: table.columns.map((column) => column.subarray(0, kept)) };
}
