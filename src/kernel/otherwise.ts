import type { Counterfactual } from '../language/index.ts';
import { at } from './at.ts';
import type { Program } from './program/index.ts';

/** Writes a number into a cell of a world's memory. */
type Write = (cell: number, value: number) => void;

/**
 * Writes what is otherwise in a month into a world's memory: before the month, and before the world's start for month 0. Gives whether an estimate
 * changes with it.
 */
export function writeOtherwise(
  program: Program,
  otherwise: readonly Counterfactual[],
  month: number,
  write: Write,
): boolean {
  let moved = false;
  for (const one of otherwise) {
    if ((one.is === 'choice' || one.is === 'entry') && one.until + 1 === month) release(program, one, write);
  }
  for (const one of otherwise) {
    if (one.is === 'estimate' && one.from === month) {
      write(program.estimates + one.estimate, one.value);
      moved = true;
    }
    if (one.is === 'choice' && isWithin(one, month))
      write(at(program.demanded, one.decision), one.alternative);
    if (one.is === 'entry' && isWithin(one, month)) write(program.omitted + one.entry, 1);
  }
  return moved;
}

type Lasting = Extract<Counterfactual, { readonly until: number }>;

const isWithin = ({ from, until }: Lasting, month: number): boolean => from <= month && month <= until;

function release(program: Program, one: Lasting, write: Write): void {
  if (one.is === 'choice') write(at(program.demanded, one.decision), -1);
  else write(program.omitted + one.entry, 0);
}
