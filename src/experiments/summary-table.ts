import type { OutcomeFinding } from '../analysis/index.ts';
import { type Column, csv, findingColumns } from '../store/index.ts';
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
  const finding = findingColumns<SummaryRow>(() => sweep.model);
  return [
    ...pointColumns<SummaryRow>(sweep, ({ ran }) => ran.point),
    ...[finding.outcome, finding.form, finding.unit, finding.value, finding.low, finding.high],
    ...[finding.standardError, finding.worlds, finding.naive],
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
