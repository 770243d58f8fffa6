// The representation between a checked model and generated code: values, statements, procedures.
// May import language types only. Start at program.ts.
export * from './build.ts';
export { keyOf } from './key-of.ts';
export type { PoolCells, PoolRows, Program, WordRow } from './program.ts';
export { type Local, type Routine, type RoutineWriter, routine } from './routine.ts';
export { rowOf } from './row-of.ts';
export type { Procedure, Statement } from './statement.ts';
export type { Address, Comparison, Index, NumericsName, Test, Value } from './value.ts';
