import type { Quantity } from '../../language/index.ts';
import { CAME, MOVED } from '../arrival.ts';
import { at } from '../at.ts';
import { type Copy, joined } from '../layout.ts';
import {
  address,
  cell,
  compare,
  constant,
  flag,
  type Index,
  type Procedure,
  plus,
  type Statement,
  select,
} from '../program/index.ts';
import { freshLoop } from './draft.ts';
import { type Bound, type Draft, type Frame, openProcedure } from './frame.ts';
import { letLocal } from './let-local.ts';
import { overPlaces } from './loops.ts';
import { addressIn, overRow } from './over-cells.ts';

/** All states and stages of a phase become what was worked out for them. */
export function commitChanges(draft: Draft, name: string, quantities: readonly Quantity[]): Procedure {
  const frame = openProcedure(draft);
  const whole = quantities.filter((quantity) => standsStill(draft, quantity) && quantity.rule.is !== 'stage');
  const copies = whole.map((quantity) => wholeOf(draft, quantity));
  for (const copy of joined(copies.sort((one, other) => one.from - other.from)))
    frame.here.body.push(...copied(draft, copy));
  const rest = quantities.filter((quantity) => !whole.includes(quantity));
  for (const kind of new Set(rest.map((quantity) => quantity.kind))) {
    const own = rest.filter((quantity) => quantity.kind === kind);
    overPlaces(frame, kind, (inner, self) => {
      for (const quantity of own) {
        if (quantity.rule.is === 'stage') commitStage(inner, quantity, self.index);
        else commitState(inner, quantity, self);
      }
    });
  }
  return { name: `change ${name}`, body: frame.procedure.body };
}

/** Whether all places of a quantity are always taken. */
function standsStill({ model }: Draft, { kind, toward }: Quantity): boolean {
  return at(model.kinds, kind).pool === null && (toward === null || at(model.kinds, toward).pool === null);
}

function wholeOf({ layout, model }: Draft, { index, kind }: Quantity): Copy {
  const length = at(model.kinds, kind).size * at(layout.widths, index);
  const guard = at(layout.guards, index);
  return {
    from: (layout.next[index] ?? 0) - guard,
    to: at(layout.now, index) - guard,
    length: guard + length,
  };
}

function commitState(frame: Frame, quantity: Quantity, self: Bound): void {
  const { layout } = frame.draft;
  overRow(frame, quantity, self, (inner, one) => {
    const value = { is: 'cell', address: addressIn(inner, layout.next, one) } as const;
    inner.here.body.push({ do: 'store', address: addressIn(inner, layout.now, one), value });
  });
}

/** A stage also remembers whether it changed, and when. */
function commitStage(frame: Frame, quantity: Quantity, self: Index): void {
  const { layout } = frame.draft;
  const stage = layout.stages[quantity.index];
  if (!stage) throw new Error(`${quantity.name} is no stage`);
  const own = { quantity, self, toward: null };
  const now = addressIn(frame, layout.now, own);
  const next = letLocal(frame, { is: 'cell', address: addressIn(frame, layout.next, own) });
  const moved = letLocal(frame, flag(compare('!=', next, { is: 'cell', address: now })));
  const longer = plus(cell(stage.monthsIn, [self, 1]), constant(1));
  const hasMoved = compare('!=', moved, constant(0));
  const months = select(hasMoved, constant(0), longer);
  const arrived = cell(stage.arrived, [self, 1]);
  const stays = select(compare('==', arrived, constant(CAME)), arrived, constant(0));
  const how = frame.draft.model.kinds[quantity.kind]?.pool ? select(hasMoved, constant(MOVED), stays) : moved;
  frame.here.body.push(
    { do: 'store', address: address(stage.monthsIn, [self, 1]), value: months },
    { do: 'store', address: address(stage.arrived, [self, 1]), value: how },
    { do: 'store', address: now, value: next },
  );
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
