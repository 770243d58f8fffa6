// A program for worlds in lanes: what differs between worlds becomes masks, what is the same stays a jump. Written once for every
// language that has vectors (assembler.ts says what it must be able to say). May import program only. Start at emit-statement.ts.
export type { Assembler, Variable, VariableType } from './assembler.ts';
export type { ProgramFacts } from './emission.ts';
export { emitProcedure, emitRoutine, maskedRoutines } from './emit-routine.ts';
