// What src/numerics and src/chance say, as routines of the kernel's representation: the same double operations in the same order.
// May import the representation and the constants of numerics and chance. Start at exp.ts; routine-table.ts lists them all.
export { routineNamed, routines } from './routine-table.ts';
export { routinesInSingles } from './singles.ts';
