import {
  emitProcedure,
  emitRoutine,
  maskedRoutines,
  type ProgramFacts,
  type VariableType,
} from '../lanes/index.ts';
import type { Procedure, Program, Routine } from '../program/index.ts';
import { oneLine } from '../source/one-line.ts';
import { own } from './dialect.ts';
import { LaneCodes, nameOf, TYPES } from './lane-codes.ts';
import { printSizes, printTables, STRETCHES } from './print-program.ts';

/** The program as C for as many worlds side by side as its vectors have lanes; what the C around it gives is as in `printC`. */
export function printLanes(program: Program, routines: readonly Routine[]): string {
  const facts: ProgramFacts = {
    switches: { from: program.switches, count: program.mechanisms },
    routines: new Map(routines.map((routine) => [routine.name, routine])),
    masked: maskedRoutines(routines),
  };
  const codes = new LaneCodes();
  return [
    `// ${oneLine(program.title)}`,
    ...printSizes(program),
    'static numbers m[2 * CELLS];',
    'static numbers u[4 * ROWS + 1];',
    ...printTables(program),
    ...routines.map((routine) => printRoutine(codes, facts, routine)),
    ...STRETCHES.flatMap((stretch) => printStretch(codes, facts, stretch, program[stretch])),
    '',
  ].join('\n');
}

function printRoutine(codes: LaneCodes, facts: ProgramFacts, routine: Routine): string {
  const types: VariableType[] = Array.from({ length: routine.parameters }, () => 'numbers');
  if (facts.masked.has(routine.name)) types.push('mask');
  const given = types.map((type, number) => `${TYPES[type]} ${nameOf({ type, number })}`);
  const body = codes.within(types, (variables) => {
    const mask = facts.masked.has(routine.name) ? (variables.at(-1) ?? null) : null;
    const emitted = emitRoutine(codes, facts, routine, variables, mask);
    return `${emitted.body}\nreturn ${emitted.result};`;
  });
  return `static inline numbers ${own(routine.name)}(${given.join(', ')}) {\n${body}\n}`;
}

/** A function a procedure, and one that calls them all. */
function printStretch(
  codes: LaneCodes,
  facts: ProgramFacts,
  stretch: string,
  procedures: readonly Procedure[],
): readonly string[] {
  const given = '(const int month, const int lane)';
  return [
    ...procedures.map((procedure, index) => {
      const body = codes.within([], () => emitProcedure(codes, facts, procedure));
      return `// --- ${oneLine(procedure.name)}\nstatic void ${stretch}${index}${given} {\n${body}\n}`;
    }),
    `static void ${stretch}${given} {`,
    ...procedures.map((_, index) => `  ${stretch}${index}(month, lane);`),
    '}',
  ];
}
