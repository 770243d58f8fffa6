import { type Quantity, SELF } from '../../language/index.ts';
import { address, type Procedure, type Value } from '../program/index.ts';
import { bounded, finite, intervene } from './adjust.ts';
import { lowerDraw } from './draw.ts';
import { bind, type Draft, type Frame, openProcedure } from './frame.ts';
import { fullName } from './full-name.ts';
import { overPlaces } from './loops.ts';
import { monthlyLuck, type Toward } from './luck.ts';
import { addressIn, type Cell, overCells, overRow } from './over-cells.ts';
import { settle } from './settle.ts';
import { lowerSplit } from './split.ts';
import { sumTerms } from './terms.ts';

/** The step of a drawn or computed quantity: all agents in order, each value at once visible to the next. */
export function stepQuantity(draft: Draft, quantity: Quantity): readonly Procedure[] {
  const frame: Frame = { ...openProcedure(draft), written: quantity.index };
  if (quantity.rule.is === 'draw' && quantity.rule.draw.is === 'split') stepSplit(frame, quantity);
  else overCells(frame, quantity, (inner, cell) => write(inner, cell, ownValue(inner, cell)));
  return [{ name: fullName(draft.model, quantity), body: frame.procedure.body }];
}

function ownValue(frame: Frame, { quantity, self, toward }: Cell): Value {
  const { rule } = quantity;
  if (rule.is === 'formula') return settle(frame, sumTerms(frame, rule.terms), frame.here);
  if (rule.is !== 'draw' || rule.draw.is === 'split')
    throw new Error(`${quantity.name} is no step of a phase`);
  return lowerDraw(frame, rule.draw, monthlyLuck(frame, quantity.kind, self, towardOf(quantity, toward)));
}

const towardOf = ({ toward }: Quantity, index: Cell['toward']): Toward | null =>
  toward === null || index === null ? null : { kind: toward, index };

/** A split is drawn for an agent's whole row before the row is written. */
function stepSplit(frame: Frame, quantity: Quantity): void {
  overPlaces(frame, quantity.kind, (loop, self) => {
    const inner = bind(loop, SELF, self);
    const { rule } = quantity;
    if (rule.is !== 'draw' || rule.draw.is !== 'split') return;
    const { kind } = rule.draw;
    const shares = lowerSplit(inner, quantity, rule.draw, (toward) =>
      monthlyLuck(inner, quantity.kind, self.index, { kind, index: toward.index }),
    );
    overRow(inner, quantity, self, (row, cell) => {
      if (cell.toward === null) throw new Error(`${quantity.name} is split toward nobody`);
      write(row, cell, { is: 'cell', address: address(shares, [cell.toward, 1]) });
    });
  });
}

function write(frame: Frame, cell: Cell, own: Value): void {
  const value = finite(frame, cell, bounded(frame, cell, intervene(frame, cell, own)));
  frame.here.body.push({ do: 'store', address: addressIn(frame, frame.draft.layout.now, cell), value });
}
