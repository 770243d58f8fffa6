import { type Column, csv } from '../store/index.ts';
import type { DesignPoint } from './experiment.ts';
import { monthColumns } from './long-table.ts';
import type { MainEffect } from './main-effects.ts';
import { pointColumns } from './point-columns.ts';
import type { RanPoint } from './ran-points.ts';
import { type Sweep, summaryColumns, summaryTable } from './summary-table.ts';
import { worldColumns } from './world-table.ts';

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
  {
    name: 'low',
    says: 'lower end of the 95 % interval over worlds: other luck, other draws of estimates, at these points',
    of: ({ low }) => low,
  },
  { name: 'high', says: 'upper end', of: ({ high }) => high },
  {
    name: 'low_points',
    says: 'lower end of the 95 % interval over worlds and over points that a spread design might have had; empty where points are chosen',
    of: ({ overPoints }) => overPoints?.low ?? null,
  },
  { name: 'high_points', says: 'upper end', of: ({ overPoints }) => overPoints?.high ?? null },
  {
    name: 'standard_error',
    says: 'Monte Carlo standard error of value',
    of: ({ standardError }) => standardError,
  },
];

interface Described {
  readonly file: string;
  readonly column: Pick<Column<never>, 'name' | 'says' | 'unit'>;
}

const describing: readonly Column<Described>[] = [
  { name: 'file', says: 'the file it stands in', of: ({ file }) => file },
  { name: 'column', says: 'its name', of: ({ column }) => column.name },
  { name: 'unit', says: 'the unit the model gives', of: ({ column }) => column.unit ?? '' },
  { name: 'says', says: 'what it holds', of: ({ column }) => column.says },
];

/** `points.csv`, `summary.csv`, `effects.csv`, and `columns.csv` of these and of the tables that are kept too. */
export function sweepTables(
  sweep: Sweep,
  runOf: (point: DesignPoint) => string,
): Readonly<Record<string, string>> {
  const { tables, format } = sweep.experiment;
  const points: readonly Column<RanPoint>[] = [
    ...pointColumns<RanPoint>(sweep, ({ point }) => point),
    { name: 'worlds', says: 'its worlds', of: ({ outcomes }) => outcomes.worlds },
    { name: 'run', says: 'the folder that holds them', of: ({ point }) => runOf(point) },
    { name: 'hash', says: 'SHA-256 of all their outcomes', of: ({ hash }) => hash },
  ];
  const files = {
    'points.csv': points,
    'summary.csv': summaryColumns(sweep),
    'effects.csv': effectColumns,
    ...(tables.includes('worlds') ? { [`worlds.${format}`]: worldColumns(sweep) } : {}),
    ...(tables.includes('long') ? { [`long.${format}`]: monthColumns(sweep) } : {}),
    'columns.csv': describing,
  };
  const described = Object.entries(files).flatMap(([file, columns]) =>
    columns.map((column) => ({ file, column })),
  );
  return {
    'points.csv': csv(points, sweep.ran),
    'summary.csv': summaryTable(sweep),
    'effects.csv': csv(effectColumns, sweep.effects),
    'columns.csv': csv(describing, described),
  };
}
