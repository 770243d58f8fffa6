import type { Procedure, Program } from '../program/index.ts';
import { oneLine } from '../source/one-line.ts';
import { StatementPrinter } from '../source/statement-printer.ts';
import { javascript } from './dialect.ts';

/** Names that the generated source takes from outside, in this order. */
export const OUTSIDE = ['memory', 'u', 'tables', 'outside'] as const;

/** What generated code may use of `outside`. */
export const USED = [
  'exp',
  'log',
  'sin',
  'cos',
  'tanh',
  'inverseNormal',
  'uniform',
  'normal',
  'lognormal',
  'bernoulli',
  'poisson',
  'negativeBinomial',
  'binomial',
  'exponential',
  'triangular',
  'logTriangular',
  'powerLaw',
  'powerLawReach',
  'itemBlock',
  'items',
  'uniformAt',
  'pairKey',
  'arrivalKey',
  'sumOf',
  'failure',
  'double',
  'words',
  'upper',
  'p2',
  'rekey',
  'recount',
  'taken',
] as const;

const STRETCHES = ['start', 'constants', 'month', 'readings', 'end'] as const;

/**
 * The program as the body of a function: it returns one function of (month, lane) for each stretch of a world. Procedures become functions of
 * their own, because an engine leaves functions beyond some 60 KB of bytecode unoptimised.
 */
export function printProgram(program: Program): string {
  const lines = ["'use strict';", `// ${oneLine(program.title)}`, `const { ${USED.join(', ')} } = outside;`];
  for (const { kind } of program.pools) lines.push(`const taken${kind} = taken[${kind}];`);
  program.tables.forEach((_, index) => {
    lines.push(`const t${index} = tables[${index}];`);
  });
  for (const stretch of STRETCHES) {
    const groups = grouped(program[stretch]);
    groups.forEach((group, index) => {
      lines.push(...printGroup(`${stretch}${index}`, group));
    });
    const calls = groups.map((_, index) => `  ${stretch}${index}(month, lane);`);
    lines.push(`function ${stretch}(month, lane) {`, ...calls, '}');
  }
  lines.push(`return { ${STRETCHES.join(', ')} };`);
  return lines.join('\n');
}

/** Lines of small procedures that share a function. */
const LINES_A_FUNCTION = 60;

interface Group {
  readonly lines: readonly string[];
}

function grouped(procedures: readonly Procedure[]): readonly Group[] {
  const groups: { lines: string[] }[] = [];
  for (const procedure of procedures) {
    const lines = printProcedure(procedure);
    const before = groups.at(-1);
    if (before && before.lines.length + lines.length <= LINES_A_FUNCTION) before.lines.push(...lines);
    else groups.push({ lines: [...lines] });
  }
  return groups;
}

const statements = new StatementPrinter(javascript);

/** A procedure as a block with its name. */
function printProcedure({ name, body }: Procedure): readonly string[] {
  return [`  // --- ${oneLine(name)}`, '  {', ...statements.all(body, '    '), '  }'];
}

const printGroup = (name: string, { lines }: Group): readonly string[] => [
  `function ${name}(month, lane) {`,
  '  const m = memory;',
  ...lines,
  '}',
];
