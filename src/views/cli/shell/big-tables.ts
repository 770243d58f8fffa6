import { type Command, Option } from 'commander';
import type { BigTable, Experiment } from '../../../experiments/index.ts';
import { count, grouped } from '../../../words/index.ts';
import { EXIT, Stop } from './exit-code.ts';
import { wholeNumber } from './global-options.ts';
import type { OpenedExperiment } from './open-experiment.ts';

/** What may be said about the tables of a sweep. */
export interface TableOptions {
  readonly table?: 'tidy' | BigTable;
  readonly format?: 'csv' | 'parquet';
  readonly mostRows?: number;
}

/** Adds the options about tables. */
export function addTableOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--table <kind>',
        'print only a table: a row a point and outcome (tidy), a point and world (worlds), or a point, world and month (long); the last two go into the folder of --out',
      ).choices(['tidy', 'worlds', 'long']),
    )
    .addOption(
      new Option('--format <name>', 'with --out: what worlds and long are kept as').choices([
        'csv',
        'parquet',
      ]),
    )
    .option(
      '--most-rows <n>',
      "refuse a larger table (default: the experiment's own, else 10,000,000)",
      wholeNumber(1, 1e12),
    );
}

/**
 * The experiment with the tables that a command line asks for besides its own: those that its folder will hold. Ends with exit code 2 and the
 * number of rows where a table would be larger than anybody has asked for.
 */
export function withTables(
  { experiment, scenarioOf }: OpenedExperiment,
  { table, format, mostRows, out }: TableOptions & { readonly out?: string },
): Experiment {
  if (out === undefined && format !== undefined)
    throw new Stop(EXIT.input, '--format is about tables that are kept: give --out DIR too');
  const asked = table === undefined || table === 'tidy' ? [] : [table];
  const all = {
    ...experiment,
    tables: out === undefined ? [] : [...new Set([...experiment.tables, ...asked])],
    format: format ?? experiment.format,
    mostRows: mostRows ?? experiment.mostRows,
  };
  const monthsOf = (scenario: string): number => scenarioOf({ scenario, without: [] }).model.calendar.months;
  for (const one of new Set([...all.tables, ...asked])) refuseTooMany(one, all, monthsOf);
  return all;
}

function refuseTooMany(
  table: BigTable,
  { points, worlds, mostRows }: Experiment,
  monthsOf: (scenario: string) => number,
): void {
  const monthsAt = points.map(({ scenario }) => (table === 'long' ? monthsOf(scenario) : 1));
  const rows = monthsAt.reduce((sum, months) => sum + worlds * months, 0);
  if (rows <= mostRows) return;
  const most = Math.max(...new Set(monthsAt));
  const product = `${count(points.length, 'point')} x ${count(worlds, 'world')}${table === 'long' ? ` x ${count(most, 'month')}` : ''}`;
  const fewer = table === 'long' ? 'worlds, points or months' : 'worlds or points';
  throw new Stop(
    EXIT.input,
    `the table "${table}" would have ${grouped(rows)} rows (${product}), more than ${grouped(mostRows)}: take fewer ${fewer}, or ask for it with --most-rows ${rows}`,
  );
}
