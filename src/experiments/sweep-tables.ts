import type { OutcomeFinding } from '../analysis/index.ts';
import type { Model } from '../language/index.ts';
import { type Column, csv } from '../store/index.ts';
import type { DesignPoint, Experiment } from './experiment.ts';
import type { MainEffect } from './main-effects.ts';
import type { RanPoint } from './ran-points.ts';
import { scenarioName } from './scenario-name.ts';

/** A sweep that is done. */
export interface Sweep {
  readonly experiment: Experiment;
  /** The model of the first scenario: units and words of outcomes. */
  readonly model: Model;
  readonly ran: readonly RanPoint[];
  readonly effects: readonly MainEffect[];
}

interface SummaryRow {
  readonly ran: RanPoint;
  readonly finding: OutcomeFinding;
}

type Of<Row> = (row: Row) => DesignPoint;

/** Columns that say which point a row belongs to: one for each factor. */
function pointColumns<Row>({ experiment, model }: Sweep, of: Of<Row>): readonly Column<Row>[] {
  return [
    { name: 'point', says: 'number of the design point, from 1', of: (row) => of(row).id },
    { name: 'scenario', says: 'the scenario it is run on', of: (row) => scenarioName(of(row)) },
    { name: 'seed', says: 'the seed: all luck follows from it', of: (row) => of(row).seed },
    ...experiment.factors.map(
      ({ name }): Column<Row> => ({
        name,
        says: factorWords(model, name),
        of: (row) => of(row).settings.get(name) ?? null,
      }),
    ),
  ];
}

function factorWords({ estimates, mechanisms }: Model, name: string): string {
  const estimate = estimates.find((one) => one.name === name);
  const unit = estimate === undefined || estimate.unit === '' ? '' : ` (${estimate.unit})`;
  const says = estimate?.says ?? mechanisms.find((one) => one.name === name)?.says ?? '';
  return `factor: ${says}${unit}; empty where the point leaves it as the scenario has it`;
}

function summaryColumns(sweep: Sweep): readonly Column<SummaryRow>[] {
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

interface WorldRow {
  readonly ran: RanPoint;
  readonly world: number;
}

function worldColumns(sweep: Sweep): readonly Column<WorldRow>[] {
  const [first] = sweep.ran;
  const names = first === undefined ? [] : reported(sweep.experiment, first).map(({ name }) => name);
  return [
    ...pointColumns<WorldRow>(sweep, ({ ran }) => ran.point),
    {
      name: 'world',
      says: 'number of the world, from 0; with paired luck the same at every point',
      of: ({ world }) => world,
    },
    ...names.map((name): Column<WorldRow> => {
      const says = sweep.model.outcomes.find((one) => one.name === name)?.says ?? '';
      return {
        name,
        says: `${says} (1 yes, 0 no; a number; or months from the start, Inf for never)`,
        of: ({ ran: { outcomes }, world }) => outcomes.columns[outcomes.names.indexOf(name)]?.[world] ?? null,
      };
    }),
  ];
}

/** One row a world and point, with every reported outcome in a column of its own. */
export function worldsTable(sweep: Sweep): string {
  const { worlds } = sweep.experiment;
  const rows = sweep.ran.flatMap((ran) => Array.from({ length: worlds }, (_, world) => ({ ran, world })));
  return csv(worldColumns(sweep), rows);
}

const effectColumns: readonly Column<MainEffect>[] = [
  { name: 'factor', says: 'the factor, or scenario', of: ({ factor }) => factor },
  { name: 'from', says: 'where it starts', of: ({ from }) => from },
  { name: 'to', says: 'where it ends', of: ({ to }) => to },
  { name: 'outcome', says: 'the outcome', of: ({ outcome }) => outcome },
  {
    name: 'value',
    says: 'how much more there is of it, all other factors averaged',
    of: ({ value }) => value,
  },
  { name: 'low', says: 'lower end of the 95 % interval over worlds', of: ({ low }) => low },
  { name: 'high', says: 'upper end', of: ({ high }) => high },
  {
    name: 'standard_error',
    says: 'Monte Carlo standard error of value',
    of: ({ standardError }) => standardError,
  },
];

/** `points.csv`, `summary.csv`, `effects.csv` and `columns.csv` of a sweep. */
export function sweepTables(
  sweep: Sweep,
  runOf: (point: DesignPoint) => string,
): Readonly<Record<string, string>> {
  const points: readonly Column<RanPoint>[] = [
    ...pointColumns<RanPoint>(sweep, ({ point }) => point),
    { name: 'worlds', says: 'its worlds', of: ({ outcomes }) => outcomes.worlds },
    { name: 'run', says: 'the folder that holds them', of: ({ point }) => runOf(point) },
    { name: 'hash', says: 'SHA-256 of all their outcomes', of: ({ hash }) => hash },
  ];
  const described = Object.entries({
    'points.csv': points,
    'summary.csv': summaryColumns(sweep),
    'effects.csv': effectColumns,
  }).flatMap(([file, columns]) => columns.map(({ name, says }) => ({ file, name, says })));
  return {
    'points.csv': csv(points, sweep.ran),
    'summary.csv': summaryTable(sweep),
    'effects.csv': csv(effectColumns, sweep.effects),
    'columns.csv': csv(
      [
        { name: 'file', says: '', of: ({ file }) => file },
        { name: 'column', says: '', of: ({ name }) => name },
        { name: 'says', says: '', of: ({ says }) => says },
      ],
      described,
    ),
  };
}
