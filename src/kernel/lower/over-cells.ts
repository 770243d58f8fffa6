import { type Quantity, SELF, TOWARD } from '../../language/index.ts';
import { at } from '../at.ts';
import { type Address, address, type Index } from '../program/index.ts';
import { type Bound, bind, type Frame } from './frame.ts';
import { overPlaces } from './loops.ts';

/** One cell of a quantity: whose it is, and toward whom. */
export interface Cell {
  readonly quantity: Quantity;
  readonly self: Index;
  readonly toward: Index | null;
}

/** Runs a stretch for each cell of a quantity: taken places in order, and for pairs the taken places they look toward. */
export function overCells(frame: Frame, quantity: Quantity, write: (inner: Frame, cell: Cell) => void): void {
  overPlaces(frame, quantity.kind, (inner, self) => overRow(bind(inner, SELF, self), quantity, self, write));
}

/** The same for one agent's cells. SELF is bound already. */
export function overRow(
  frame: Frame,
  quantity: Quantity,
  self: Bound,
  write: (inner: Frame, cell: Cell) => void,
): void {
  if (quantity.toward === null) {
    write(frame, { quantity, self: self.index, toward: null });
    return;
  }
  overPlaces(frame, quantity.toward, (inner, toward) =>
    write(bind(inner, TOWARD, toward), { quantity, self: self.index, toward: toward.index }),
  );
}

/** Where a cell stands in the copy of the memory that begins with these cells. */
export function addressIn(
  frame: Frame,
  bases: readonly (number | null)[],
  { quantity, self, toward }: Cell,
): Address {
  const base = bases[quantity.index] ?? null;
  if (base === null) throw new Error(`${quantity.name} has no cells there`);
  const width = at(frame.draft.layout.widths, quantity.index);
  return toward === null ? address(base, [self, width]) : address(base, [self, width], [toward, 1]);
}
