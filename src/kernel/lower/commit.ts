import type { Quantity } from '../../language/index.ts';
import { at } from '../at.ts';
import { type Copy, joined } from '../layout.ts';
import {
  address,
  cell,
  compare,
  constant,
  flag,
  type Procedure,
  plus,
  type Statement,
  select,
} from '../program/index.ts';
import { type Draft, freshLoop } from './draft.ts';
import { type Frame, openProcedure } from './frame.ts';
import { letLocal } from './let-local.ts';
import { overPlaces } from './loops.ts';
import { addressIn, overCells } from './over-cells.ts';

/** All states and stages of a phase become what was worked out for them. */
export function commitChanges(draft: Draft, name: string, quantities: readonly Quantity[]): Procedure {
  const frame = openProcedure(draft);
  const copies: Copy[] = [];
  for (const quantity of quantities) {
    if (quantity.rule.is === 'stage') commitStage(frame, quantity);
    else if (draft.model.kinds[quantity.kind]?.pool || towardPool(draft, quantity))
      commitState(frame, quantity);
    else copies.push(wholeOf(draft, quantity));
  }
  for (const copy of joined(copies.sort((one, other) => one.from - other.from)))
    frame.here.body.push(...copied(draft, copy));
  return { name: `change ${name}`, about: name, body: frame.procedure.body };
}

const towardPool = ({ model }: Draft, { toward }: Quantity): boolean =>
  toward !== null && at(model.kinds, toward).pool !== null;

function wholeOf({ layout, model }: Draft, { index, kind }: Quantity): Copy {
  const length = at(model.kinds, kind).size * at(layout.widths, index);
  return { from: layout.next[index] ?? 0, to: at(layout.now, index), length };
}

function commitState(frame: Frame, quantity: Quantity): void {
  const { layout } = frame.draft;
  overCells(frame, quantity, (inner, one) => {
    const value = { is: 'cell', address: addressIn(inner, layout.next, one) } as const;
    inner.here.body.push({ do: 'store', address: addressIn(inner, layout.now, one), value });
  });
}

/** A stage also remembers whether it changed, and when. */
function commitStage(frame: Frame, quantity: Quantity): void {
  const { layout } = frame.draft;
  const stage = layout.stages[quantity.index];
  if (!stage) throw new Error(`${quantity.name} is no stage`);
  overPlaces(frame, quantity.kind, (inner, self) => {
    const own = { quantity, self: self.index, toward: null };
    const now = addressIn(inner, layout.now, own);
    const next = letLocal(inner, { is: 'cell', address: addressIn(inner, layout.next, own) });
    const moved = letLocal(inner, flag(compare('!=', next, { is: 'cell', address: now })));
    const months = cell(stage.monthsIn, [self.index, 1]);
    const hasMoved = compare('!=', moved, constant(0));
    inner.here.body.push(
      {
        do: 'store',
        address: address(stage.monthsIn, [self.index, 1]),
        value: select(hasMoved, constant(0), plus(months, constant(1))),
      },
      { do: 'store', address: address(stage.arrived, [self.index, 1]), value: moved },
      { do: 'store', address: now, value: next },
    );
  });
}

/** Copies a stretch of cells; single ones without a loop. */
export function copied(draft: Draft, { from, to, length }: Copy): readonly Statement[] {
  if (length === 0) return [];
  if (length === 1) return [{ do: 'store', address: address(to), value: cell(from) }];
  const variable = freshLoop(draft);
  const body: Statement = {
    do: 'store',
    address: address(to, [variable, 1]),
    value: cell(from, [variable, 1]),
  };
  return [{ do: 'loop', variable: variable.variable, count: length, body: [body] }];
}
