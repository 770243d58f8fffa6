import type { OutcomeFinding } from '../../analysis/index.ts';
import type { Model } from '../../language/index.ts';
import type { Column } from './csv.ts';

/** What tables of outcomes say of each, by what it is; `modelOf` gives the model of a row, with units and naive baselines. */
export function findingColumns<Row extends { readonly finding: OutcomeFinding }>(
  modelOf: (row: Row) => Pick<Model, 'outcomes'>,
) {
  const declared = (row: Row) => modelOf(row).outcomes.find(({ name }) => name === row.finding.name);
  const column = (name: string, says: string, of: Column<Row>['of']): Column<Row> => ({ name, says, of });
  return {
    outcome: column('outcome', 'the outcome, as the model names it', ({ finding }) => finding.name),
    form: column(
      'form',
      'probability, number, or time (months from the start)',
      ({ finding }) => finding.form,
    ),
    unit: column('unit', 'the unit the model gives', (row) => declared(row)?.unit ?? ''),
    worlds: column('worlds', 'simulated futures behind it', ({ finding }) => finding.worlds),
    value: column(
      'value',
      'share of worlds (probability, time: in which it comes at all) or mean (number)',
      ({ finding }) => finding.value,
    ),
    low: column(
      'low',
      'lower end of the 95 % interval of value (Wilson for shares, Student for means)',
      ({ finding }) => finding.low,
    ),
    high: column('high', 'upper end', ({ finding }) => finding.high),
    standardError: column(
      'standard_error',
      'Monte Carlo standard error of value',
      ({ finding }) => finding.standardError,
    ),
    naive: column(
      'naive',
      'what one would say without the model; empty where none is known',
      (row) => declared(row)?.naive?.is ?? null,
    ),
  };
}
