import { siteHash } from '../../chance/index.ts';
import type { Program, Routine } from '../program/index.ts';
import { oneLine } from '../source/one-line.ts';
import { StatementPrinter } from '../source/statement-printer.ts';
import { c, own } from './dialect.ts';
import { printSums } from './print-sum.ts';

const STRETCHES = ['start', 'constants', 'month', 'readings', 'end'] as const;

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

function printSizes(program: Program): readonly string[] {
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

function printTables(program: Program): readonly string[] {
  const { sites, rows, pools, poolRows, image, fans, switchedOff, tables } = program;
  const hashes = sites.map((site) => siteHash(site));
  const of = (site: number) => hashes[site] ?? { low: 0, high: 0 };
  return [
    ...tables.map((list, index) => {
      const isWhole = list.every((one) => one === (one | 0));
      return printList(
        isWhole ? 'int' : 'double',
        `t${index}`,
        isWhole ? list.map(String) : list.map(c.number),
      );
    }),
    printList(
      'uint32_t',
      'site_low',
      sites.map((_, site) => words(of(site).low)),
    ),
    printList(
      'uint32_t',
      'site_high',
      sites.map((_, site) => words(of(site).high)),
    ),
    printList(
      'uint32_t',
      'row_low',
      rows.map(({ site }) => words(of(site).low)),
    ),
    printList(
      'uint32_t',
      'row_high',
      rows.map(({ site, key }) => words(of(site).high ^ (key ?? 0))),
    ),
    ...pools.map(({ kind, places }) => `static int taken${kind}[${places + 1}];`),
    printList(
      'struct pool',
      'pools',
      pools.map((one) => `{${one.kind}, ${one.places}, ${one.occupied}, ${one.keys}, taken${one.kind}}`),
    ),
    printList(
      'struct pool_rows',
      'pool_rows',
      poolRows.map(({ kind, base, sites: own }) => {
        const place = pools.findIndex((one) => one.kind === kind);
        return `{${place}, ${base}, ${own.length}}`;
      }),
    ),
    printList(
      'struct first_cell',
      'first_cells',
      image.map(([cell, value]) => `{${cell}, ${c.number(value)}}`),
    ),
    printList('int', 'switched_off', switchedOff.map(String)),
    printList('int', 'fans', fans.map(String)),
  ];
}

const words = (word: number): string => `${word >>> 0}u`;

/** A list is never empty in C. */
const printList = (type: string, name: string, entries: readonly string[]): string =>
  `static const ${type} ${name}[] = {${entries.length === 0 ? (type.startsWith('struct') ? '{0}' : '0') : entries.join(', ')}};`;

function printRoutine({ name, parameters, body, result }: Routine): readonly string[] {
  const given = Array.from({ length: parameters }, (_, local) => `double v${local}`);
  return [
    `static inline double ${own(name)}(${given.join(', ')}) {`,
    ...statements.all(body, '  '),
    `  return ${statements.values.value(result)};`,
    '}',
  ];
}
