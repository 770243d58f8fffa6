import type { Procedure, Routine, Statement, Test, Value } from '../program/index.ts';
import type { Assembler, Variable } from './assembler.ts';
import { Emission, newFunction, type ProgramFacts } from './emission.ts';
import { emitStatements } from './emit-statement.ts';
import { emitValue } from './emit-value.ts';
import { passingLocals } from './passing-locals.ts';

/** The body of a routine whose parameters stand in variables, and the code of its result. */
export function emitRoutine<C>(
  assembler: Assembler<C>,
  program: ProgramFacts,
  routine: Routine,
  parameters: readonly Variable[],
  mask: Variable | null,
): { readonly body: C; readonly result: C } {
  const state = newFunction<C>(program, emitValue, passingLocals(routine));
  parameters.forEach((variable, local) => {
    state.locals.set(local, { variable, mask });
  });
  const emission = new Emission(assembler, state, mask);
  emitStatements(emission, routine.body);
  const value = emission.value(routine.result);
  return { body: assembler.sequence(emission.statements), result: value };
}

/** A procedure of the program, at work in all lanes. */
export function emitProcedure<C>(assembler: Assembler<C>, program: ProgramFacts, { body }: Procedure): C {
  const emission = new Emission(assembler, newFunction<C>(program, emitValue), null);
  emitStatements(emission, body);
  return assembler.sequence(emission.statements);
}

/** The routines that loop, themselves or in one they call: they must know which lanes are at work. */
export function maskedRoutines(routines: readonly Routine[]): ReadonlySet<string> {
  const masked = new Set<string>();
  const callsOf = new Map<string, ReadonlySet<string>>();
  for (const { name, body, result } of routines) {
    const calls = new Set<string>();
    if (collectStatements(body, calls)) masked.add(name);
    collectValue(result, calls);
    callsOf.set(name, calls);
  }
  for (let before = -1; before !== masked.size; ) {
    before = masked.size;
    for (const [name, calls] of callsOf) if ([...calls].some((one) => masked.has(one))) masked.add(name);
  }
  return masked;
}

/** The names of the routines that statements call; whether they loop. */
function collectStatements(body: readonly Statement[], calls: Set<string>): boolean {
  let loops = false;
  for (const statement of body) {
    if ('value' in statement) collectValue(statement.value, calls);
    if ('test' in statement) collectTest(statement.test, calls);
    if (statement.do === 'while') loops = true;
    if ('body' in statement && collectStatements(statement.body, calls)) loops = true;
  }
  return loops;
}

function collectValue(value: Value, calls: Set<string>): void {
  if (value.is === 'call') calls.add(value.routine);
  if (value.is === 'numerics') calls.add(value.function);
  if (value.is === 'drawn') calls.add(value.distribution);
  for (const part of Object.values(value)) collectPart(part, calls);
}

function collectTest(test: Test, calls: Set<string>): void {
  for (const part of Object.values(test)) collectPart(part, calls);
}

/** Anything inside a tree that is itself a value or a test, or a list of them. */
function collectPart(part: unknown, calls: Set<string>): void {
  if (Array.isArray(part)) for (const one of part) collectPart(one, calls);
  else if (typeof part === 'object' && part !== null && 'is' in part) collectValue(part as Value, calls);
}
