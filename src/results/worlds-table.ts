import type { OutcomeForm } from './outcome-form.ts';
import { newOutcomeValues, type OutcomeValues } from './outcome-values.ts';

/** Every world's outcomes: one column an outcome, in the order the model declares them; index = world. */
export interface WorldsTable {
  readonly names: readonly string[];
  readonly forms: readonly OutcomeForm[];
  readonly worlds: number;
  /** `columns[outcome][world]`. Probability: 0 or 1. Time: months since the start, `Infinity` = never. Of a long run each may be read from a disk whenever it is looked at. */
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

/** The columns of a table one after another, each looked at when its values are; throws a RangeError when its parts do not fit together. */
export function outcomeColumns(table: WorldsTable): readonly OutcomeColumn[] {
  return table.names.map((name, index) => {
    const form = table.forms[index];
    if (form === undefined) throw new RangeError(`outcome "${name}" has no form`);
    return {
      name,
      form,
      get values() {
        const values = table.columns[index];
        if (values?.length === table.worlds) return values;
        throw new RangeError(
          `outcome "${name}" has ${values?.length ?? 'no'} values, but the table says ${table.worlds} worlds`,
        );
      },
    };
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
  if (worlds >= table.worlds) return table;
  const columns = columnsWhenAsked(table.columns.length, (outcome) =>
    (table.columns[outcome] ?? new Float64Array()).subarray(0, worlds),
  );
  return { ...table, worlds, columns };
}

/** So many columns that are made whenever they are looked at, and not held. */
export function columnsWhenAsked(
  count: number,
  read: (outcome: number) => OutcomeValues,
): readonly OutcomeValues[] {
  const columns: OutcomeValues[] = [];
  for (let outcome = 0; outcome < count; outcome += 1)
    Object.defineProperty(columns, outcome, { enumerable: true, get: () => read(outcome) });
  return columns;
}
