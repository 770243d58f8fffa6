import { fansOf, type LuckShare, luckShares, type OutcomeFinding } from '../../analysis/index.ts';
import type { Model } from '../../language/index.ts';
import type { FanTable, RunResult } from '../../results/index.ts';
import { type PartColumn, pathColumns, worldColumns } from '../parts/column.ts';
import { type Column, csv } from './csv.ts';
import { findingColumns } from './finding-columns.ts';

/** A scenario that has run, and what its worlds say of each outcome. */
export interface Told {
  readonly scenario: { readonly name: string; readonly model: Model };
  readonly result: RunResult;
  readonly findings: readonly OutcomeFinding[];
}

interface OutcomeRow {
  readonly study: Told;
  readonly finding: OutcomeFinding;
  readonly share: LuckShare | undefined;
}

/** One part of how the variance divides, where some worlds were run again with other luck. */
const variance = (name: string, says: string, of: (share: LuckShare) => number): Column<OutcomeRow> => ({
  name,
  says,
  of: ({ share }) => (share === undefined ? null : of(share)),
});

interface FanRow {
  readonly study: Told;
  readonly fan: FanTable;
  readonly month: number;
}

const quantile = (band: 'q05' | 'q25' | 'q50' | 'q75' | 'q95', share: string): Column<OutcomeRow> => ({
  name: band,
  says: `${share} of worlds are at or below it; empty for yes/no outcomes`,
  of: ({ finding }) => ('quantiles' in finding ? finding.quantiles[band].value : null),
});

const finding = findingColumns<OutcomeRow>(({ study }) => study.scenario.model);

const outcomeColumns: readonly Column<OutcomeRow>[] = [
  { name: 'scenario', says: 'the scenario', of: ({ study }) => study.scenario.name },
  ...[finding.outcome, finding.form, finding.unit, finding.worlds],
  ...[finding.value, finding.low, finding.high, finding.standardError],
  {
    name: 'deviation',
    says: 'standard deviation over worlds; numbers only',
    of: ({ finding }) => (finding.form === 'number' ? finding.deviation : null),
  },
  variance(
    'unknown_share',
    'share of the variance over worlds that comes from what is not known; the rest is luck',
    (share) => share.parameters,
  ),
  variance('unknown_low', 'lower end of its 95 % interval', (share) => share.interval.low),
  variance('unknown_high', 'upper end', (share) => share.interval.high),
  quantile('q05', '5 %'),
  quantile('q25', '25 %'),
  quantile('q50', '50 %'),
  quantile('q75', '75 %'),
  quantile('q95', '95 %'),
  finding.naive,
  {
    name: 'naive_because',
    says: 'where the naive value comes from',
    of: ({ study, finding: { name } }) => study.result.naive[name]?.because ?? '',
  },
  {
    name: 'says',
    says: 'the outcome in words',
    of: ({ study, finding: { name } }) =>
      study.scenario.model.outcomes.find((one) => one.name === name)?.says ?? '',
  },
];

const band = (name: 'q05' | 'q25' | 'q50' | 'q75' | 'q95', share: string): Column<FanRow> => ({
  name,
  says: `${share} of worlds are at or below it`,
  of: ({ fan, month }) => fan[name][month] ?? null,
});

const fanColumns: readonly Column<FanRow>[] = [
  { name: 'scenario', says: 'the scenario', of: ({ study }) => study.scenario.name },
  { name: 'quantity', says: 'the quantity, as the model names it', of: ({ fan }) => fan.quantity },
  { name: 'unit', says: 'its unit', of: ({ fan }) => fan.unit },
  {
    name: 'month',
    says: 'the month; the value is the one at its end',
    of: ({ study, month }) => study.result.months[month] ?? '',
  },
  band('q05', '5 %'),
  band('q25', '25 %'),
  band('q50', '50 %'),
  band('q75', '75 %'),
  band('q95', '95 %'),
  {
    name: 'q50_low',
    says: 'lower end of the 95 % interval of q50, from the number of worlds',
    of: ({ fan, month }) => fan.low.q50[month] ?? null,
  },
  { name: 'q50_high', says: 'upper end', of: ({ fan, month }) => fan.high.q50[month] ?? null },
  {
    name: 'method',
    says: 'exact, or histogram (bins; q50_low and q50_high are widened by half a bin)',
    of: ({ fan }) => fan.method,
  },
  {
    name: 'error',
    says: 'the most by which a quantile of this row may miss the exact one; 0 when exact',
    of: ({ fan, month }) => fan.error[month] ?? null,
  },
];

interface ColumnRow {
  readonly file: string;
  readonly column: Pick<PartColumn, 'name' | 'says'> & Partial<PartColumn>;
}

const columnColumns: readonly Column<ColumnRow>[] = [
  { name: 'file', says: 'the file, or files, it stands in', of: ({ file }) => file },
  { name: 'column', says: 'its name', of: ({ column }) => column.name },
  {
    name: 'role',
    says: 'in Parquet: world, outcome, parameter (drawn for the world), dropped, month, quantity',
    of: ({ column }) => column.role ?? '',
  },
  { name: 'unit', says: 'the unit the model gives', of: ({ column }) => column.unit ?? '' },
  { name: 'says', says: 'what it holds', of: ({ column }) => column.says },
];

/** `summary.csv`, `series.csv` and `columns.csv` of a scenario; `paths` says whether whole paths are kept. */
export function runTables(study: Told, paths: boolean): Readonly<Record<string, string>> {
  const shares = luckShares(study.result);
  const outcomes = study.findings.map((finding) => ({ study, finding, share: shares.get(finding.name) }));
  const { model } = study.scenario;
  const described = (file: string, columns: readonly ColumnRow['column'][]) =>
    columns.map((column) => ({ file, column }));
  const columns = [
    ...described('summary.csv', outcomeColumns),
    ...described('series.csv', fanColumns),
    ...described('columns.csv', columnColumns),
    ...described('worlds/part-*.parquet', worldColumns(model)),
    ...(paths ? described('paths/part-*.parquet', pathColumns(model)) : []),
  ];
  return {
    'summary.csv': csv(outcomeColumns, outcomes),
    'series.csv': csv(fanColumns, fanRows(study)),
    'columns.csv': csv(columnColumns, columns),
  };
}

function* fanRows(study: Told): Generator<FanRow> {
  for (const fan of fansOf(study.result.series)) {
    for (let month = 0; month < fan.months; month += 1) yield { study, fan, month };
  }
}
