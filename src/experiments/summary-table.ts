import type { OutcomeFinding } from '../analysis/index.ts';
import { type Column, csv } from '../store/index.ts';
import type { Experiment } from './experiment.ts';
import type { MainEffect } from './main-effects.ts';
import { type Described, pointColumns } from './point-columns.ts';
import type { RanPoint } from './ran-points.ts';

/** A sweep that is done. */
export interface Sweep extends Described {
  readonly ran: readonly RanPoint[];
  readonly effects: readonly MainEffect[];
}

/** One reported outcome of a point. */
export interface SummaryRow {
  readonly ran: RanPoint;
  readonly finding: OutcomeFinding;
}

/** The columns of the tidy table. */
export function summaryColumns(sweep: Described): readonly Column<SummaryRow>[] {
  const outcomeOf = ({ finding }: SummaryRow) =>
    sweep.model.outcomes.find(({ name }) => name === finding.name);
  return [
    ...pointColumns<SummaryRow>(sweep, ({ ran }) => ran.point),
    { name: 'outcome', says: 'the outcome, as the model names it', of: ({ finding }) => finding.name },
    { name: 'form', says: 'probability, number, or time', of: ({ finding }) => finding.form },
    { name: 'unit', says: 'the unit the model gives', of: (row) => outcomeOf(row)?.unit ?? '' },
    {
      name: 'value',
      says: 'share of worlds (probability; time: in which it comes at all) or mean (number)',
      of: ({ finding }) => finding.value,
    },
    {
      name: 'low',
      says: 'lower end of the 95 % interval of value (Wilson for shares, Student for means)',
      of: ({ finding }) => finding.low,
    },
    { name: 'high', says: 'upper end', of: ({ finding }) => finding.high },
    {
      name: 'standard_error',
      says: 'Monte Carlo standard error of value',
      of: ({ finding }) => finding.standardError,
    },
    { name: 'worlds', says: 'simulated futures behind it', of: ({ finding }) => finding.worlds },
    {
      name: 'naive',
      says: 'what one would say without the model; empty where none is known',
      of: (row) => outcomeOf(row)?.naive?.is ?? null,
    },
    { name: 'hash', says: 'SHA-256 of all outcomes of the worlds of the point', of: ({ ran }) => ran.hash },
  ];
}

/** The tidy table: a row for each point and reported outcome. */
export const summaryTable = (sweep: Sweep): string =>
  csv(
    summaryColumns(sweep),
    sweep.ran.flatMap((ran) => reported(sweep.experiment, ran).map((finding) => ({ ran, finding }))),
  );

/** What is reported of a point. */
export const reported = ({ outcomes }: Experiment, { findings }: RanPoint): readonly OutcomeFinding[] =>
  outcomes === null
    ? findings
    : outcomes.flatMap((name) => findings.find((finding) => finding.name === name) ?? []);
