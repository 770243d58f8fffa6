import { siteHash } from '../../chance/index.ts';
import type { Program, Routine } from '../program/index.ts';
import { oneLine } from '../source/one-line.ts';
import { StatementPrinter } from '../source/statement-printer.ts';
import { c, own } from './dialect.ts';
import { printSums } from './print-sum.ts';

export const STRETCHES = ['start', 'constants', 'month', 'readings', 'end'] as const;

/**
 * The program as C: its sizes and tables, its routines, and one function of (month, lane) for each stretch of a world. Luck, time and files
 * come from the C around it, which declares what is called here and finds in the tables what it must know of the program.
 */
export function printC(program: Program, routines: readonly Routine[]): string {
  return [
    `// ${oneLine(program.title)}`,
    ...printSizes(program),
    'static double m[CELLS];',
    'static double u[4 * ROWS + 1];',
    ...printTables(program),
    ...routines.flatMap(printRoutine),
    ...printSums(routines),
    ...STRETCHES.flatMap((stretch) => [
      `static void ${stretch}(const int month, const int lane) {`,
      ...program[stretch].flatMap(({ name, body }) => [
        `  // --- ${oneLine(name)}`,
        '  {',
        ...statements.all(body, '    '),
        '  }',
      ]),
      '}',
    ]),
    '',
  ].join('\n');
}

const statements = new StatementPrinter(c);

export function printSizes(program: Program): readonly string[] {
  const pooled = program.rows.findIndex(({ key }) => key === null);
  const sizes = {
    CELLS: program.cells,
    ROWS: program.rowCount,
    FIXED_ROWS: pooled < 0 ? program.rowCount : pooled,
    POOLS: program.pools.length,
    POOL_ROWS: program.poolRows.length,
    FIRST_CELLS: program.image.length,
    ESTIMATES: program.estimates,
    SWITCHES: program.switches,
    MECHANISMS: program.mechanisms,
    SWITCHED_OFF: program.switchedOff.length,
    FANS: program.fans.length,
    OUTCOMES: program.outcomes,
    MONTHS: program.months,
  };
  return ['enum {', ...Object.entries(sizes).map(([name, size]) => `  ${name} = ${size},`), '};'];
}

export function printTables(program: Program): readonly string[] {
  const { image, fans, switchedOff, tables } = program;
  const cells = image.map(([cell, value]) => `{${cell}, ${c.number(value)}}`);
  return [
    ...tables.map((list, index) =>
      list.every((one) => one === (one | 0))
        ? printList('int', `t${index}`, list.map(String))
        : printList('double', `t${index}`, list.map(c.number)),
    ),
    ...printRows(program),
    ...printPools(program),
    printList('struct first_cell', 'first_cells', cells),
    printList('int', 'switched_off', switchedOff.map(String)),
    printList('int', 'fans', fans.map(String)),
  ];
}

/** The addresses of draws, all but world and month. */
function printRows({ sites, rows }: Program): readonly string[] {
  const hashes = sites.map((site) => siteHash(site));
  const of = (site: number) => hashes[site] ?? { low: 0, high: 0 };
  const lists: Readonly<Record<string, readonly number[]>> = {
    site_low: hashes.map(({ low }) => low),
    site_high: hashes.map(({ high }) => high),
    row_low: rows.map(({ site }) => of(site).low),
    row_high: rows.map(({ site, key }) => of(site).high ^ (key ?? 0)),
  };
  return Object.entries(lists).map(([name, list]) => printList('uint32_t', name, list.map(printWord)));
}

function printPools({ pools, poolRows }: Program): readonly string[] {
  const places = pools.map(
    (one) => `{${one.kind}, ${one.places}, ${one.occupied}, ${one.keys}, taken${one.kind}}`,
  );
  const rows = poolRows.map(({ kind, base, sites }) => {
    const pool = pools.findIndex((one) => one.kind === kind);
    return `{${pool}, ${base}, ${sites.length}}`;
  });
  return [
    ...pools.map((one) => `static int taken${one.kind}[${one.places + 1}];`),
    printList('struct pool', 'pools', places),
    printList('struct pool_rows', 'pool_rows', rows),
  ];
}

const printWord = (word: number): string => `${word >>> 0}u`;

/** A list, with an entry of zeros where it would be empty, which C does not allow. */
const printList = (type: string, name: string, entries: readonly string[]): string =>
  `static const ${type} ${name}[] = {${entries.length > 0 ? entries.join(', ') : '{0}'}};`;

function printRoutine({ name, parameters, body, result }: Routine): readonly string[] {
  const given = Array.from({ length: parameters }, (_, local) => `double v${local}`);
  return [
    `static inline double ${own(name)}(${given.join(', ')}) {`,
    ...statements.all(body, '  '),
    `  return ${statements.values.value(result)};`,
    '}',
  ];
}
