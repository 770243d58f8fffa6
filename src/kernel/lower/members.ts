import { type EntryField, type Kind, type Pool, SELF } from '../../language/index.ts';
import { CAME } from '../arrival.ts';
import { at } from '../at.ts';
import {
  address,
  both,
  cell,
  compare,
  constant,
  extreme,
  indexValue,
  type Procedure,
  placeOf,
  plus,
  rounded,
  select,
  type Value,
  whole,
} from '../program/index.ts';
import { bounded } from './adjust.ts';
import { testOf } from './aggregate-step.ts';
import { freshLoop } from './draft.ts';
import { lowerDraw } from './draw.ts';
import { type Bound, bind, bindFixed, type Draft, type Frame, isolated, openProcedure } from './frame.ts';
import { type Local, letLocal } from './let-local.ts';
import { whenTaken } from './loops.ts';
import { type Luck, onceLuck } from './luck.ts';
import { overRow } from './over-cells.ts';
import { startRow, writeStart } from './start-values.ts';
import { lowerFormula, writtenValue } from './terms.ts';

/** Leavers go, then entrants come, each to the lowest free place after the named ones; without one it is dropped. */
export function stepMembers(draft: Draft, kind: Kind): readonly Procedure[] {
  const { pool } = kind;
  if (pool === null) return [];
  const leavers = pool.leaves === null ? [] : [leave(draft, kind, pool.leaves)];
  return [...leavers, arrive(draft, kind, pool)];
}

function leave(draft: Draft, kind: Kind, leaves: NonNullable<Pool['leaves']>): Procedure {
  const frame = openProcedure(draft);
  const occupied = at(draft.layout.occupied, kind.index) ?? 0;
  const place = freshLoop(draft);
  // A place is free at once, so nothing may be read before the loop, and the loop is over all places.
  const loop = isolated(frame);
  const inner = bind(loop, SELF, { index: place, scope: loop.here, sure: true, around: null });
  const test = testOf(inner, lowerFormula(inner, leaves, 'leaves'));
  const free = { do: 'store', address: address(occupied, [place, 1]), value: constant(0) } as const;
  loop.here.body.push({ do: 'when', test, body: [free, { do: 'recount', kind: kind.index }] });
  const body = whenTaken(frame, kind.index, place, loop.here.body);
  frame.here.body.push({ do: 'loop', variable: place.variable, count: kind.size, body });
  return { name: `leave ${kind.name}`, body: frame.procedure.body };
}

function arrive(draft: Draft, kind: Kind, pool: Pool): Procedure {
  const frame = bindFixed(openProcedure(draft), SELF, 0);
  const { words } = draft;
  const luck: Luck = { when: 'month', key: constant(0), row: (site) => words.row(site, null, null) };
  if (pool.count.is === 'split') throw new Error('the number of entrants cannot be a split');
  const drawn = letLocal(frame, lowerDraw(frame, pool.count, luck));
  const quantity = draft.model.quantities.findIndex((one) => one.kind === kind.index);
  const broken = isolated(frame);
  broken.here.body.push({ do: 'finite', quantity, agent: whole(-1), value: drawn });
  frame.here.body.push({ do: 'when', test: compare('!=', drawn, drawn), body: broken.here.body });
  const count = letLocal(frame, extreme('min', rounded('floor', drawn), constant(pool.atMost)));
  forgetEntrants(frame, kind);
  const order = freshLoop(draft);
  const coming = isolated(frame);
  enterOne(coming, kind, pool, indexValue(order));
  const test = compare('<', indexValue(order), count);
  const body = [{ do: 'when', test, body: coming.here.body } as const];
  frame.here.body.push({ do: 'loop', variable: order.variable, count: pool.atMost, body });
  return { name: `enter ${kind.name}`, body: frame.procedure.body };
}

/** Whoever came before has been new to every phase once. */
function forgetEntrants(frame: Frame, { index, size }: Kind): void {
  const { draft, here } = frame;
  for (const quantity of draft.model.quantities) {
    const stage = draft.layout.stages[quantity.index];
    if (quantity.kind !== index || !stage) continue;
    const place = freshLoop(draft);
    const arrived = address(stage.arrived, [place, 1]);
    const test = compare('==', { is: 'cell', address: arrived }, constant(CAME));
    const body = [{ do: 'store', address: arrived, value: constant(0) } as const];
    here.body.push({ do: 'loop', variable: place.variable, count: size, body: [{ do: 'when', test, body }] });
  }
}

/** The arrival with this order in its month takes a place, or is dropped. */
function enterOne(frame: Frame, kind: Kind, pool: Pool, order: Value): void {
  const { layout } = frame.draft;
  const place = lowestFree(frame, kind, pool);
  const dropped = address(layout.dropped + kind.index);
  const more = plus({ is: 'cell', address: dropped }, constant(1));
  frame.here.body.push({
    do: 'when',
    test: compare('<', place, constant(0)),
    body: [{ do: 'store', address: dropped, value: more }],
  });
  const inner = isolated(frame);
  const self: Bound = { index: placeOf(place), scope: inner.here, sure: true, around: null };
  const key = at(layout.keys, kind.index) ?? 0;
  inner.here.body.push(
    {
      do: 'store',
      address: address(at(layout.occupied, kind.index) ?? 0, [self.index, 1]),
      value: constant(1),
    },
    { do: 'store', address: address(key, [self.index, 1]), value: { is: 'arrival_key', order } },
    { do: 'recount', kind: kind.index },
    { do: 'rekey', kind: kind.index, place: self.index },
  );
  fillPlace(bind(inner, SELF, self), kind, pool, self);
  frame.here.body.push({ do: 'when', test: compare('>=', place, constant(0)), body: inner.here.body });
}

function lowestFree(frame: Frame, { index, size }: Kind, { named }: Pool): Local {
  const occupied = at(frame.draft.layout.occupied, index) ?? 0;
  const found = letLocal(frame, constant(-1));
  if (size <= named) return found;
  const variable = freshLoop(frame.draft);
  const isFree = compare('==', cell(occupied + named, [variable, 1]), constant(0));
  const test = both(compare('<', found, constant(0)), isFree);
  const here = plus(indexValue(variable), constant(named));
  const assign = { do: 'assign', local: found.local, value: select(test, here, found) } as const;
  frame.here.body.push({
    do: 'loop',
    variable: variable.variable,
    count: size - named,
    body: [assign],
  });
  return found;
}

/** Empties a place, then gives its new holder its fields and first values, one after the other. */
function fillPlace(frame: Frame, kind: Kind, pool: Pool, self: Bound): void {
  clearPlace(frame, kind, self);
  for (const field of pool.fields) inBlock(frame, (inner) => enterField(inner, field, self));
  const given = new Set(pool.fields.map((field) => field.quantity));
  for (const index of frame.draft.model.starts) {
    const quantity = at(frame.draft.model.quantities, index);
    if (quantity.kind !== kind.index || given.has(index)) continue;
    inBlock(frame, (inner) => startRow(inner, quantity, self, null));
  }
}

/** What is written in one block is read by the next. */
function inBlock(frame: Frame, write: (inner: Frame) => void): void {
  const inner = isolated(frame);
  write(inner);
  if (inner.here.body.length > 0) frame.here.body.push({ do: 'block', body: inner.here.body });
}

function clearPlace(frame: Frame, kind: Kind, self: Bound): void {
  const { layout, model } = frame.draft;
  for (const quantity of model.quantities) {
    if (quantity.kind !== kind.index) continue;
    const width = at(layout.widths, quantity.index);
    const variable = freshLoop(frame.draft);
    const column = width === 1 ? whole(0) : variable;
    const body = [layout.now, layout.last, layout.start].flatMap((bases) => {
      const base = bases[quantity.index] ?? null;
      return base === null
        ? []
        : [
            {
              do: 'store',
              address: address(base, [self.index, width], [column, 1]),
              value: constant(0),
            } as const,
          ];
    });
    if (width === 1) frame.here.body.push(...body);
    else frame.here.body.push({ do: 'loop', variable: variable.variable, count: width, body });
    const stage = layout.stages[quantity.index];
    if (!stage) continue;
    for (const base of [stage.monthsIn, stage.lastMonthsIn]) {
      frame.here.body.push({ do: 'store', address: address(base, [self.index, 1]), value: constant(0) });
    }
    frame.here.body.push({
      do: 'store',
      address: address(stage.arrived, [self.index, 1]),
      value: constant(CAME),
    });
  }
}

function enterField(frame: Frame, field: EntryField, self: Bound): void {
  const { quantities } = frame.draft.model;
  const quantity = at(quantities, field.quantity);
  const luck = onceLuck(frame, quantity.kind, self.index, null);
  overRow(frame, quantity, self, (inner, one) => {
    writeStart(inner, one, bounded(inner, one, fieldValue(inner, field, luck, quantity.name)));
  });
}

function fieldValue(frame: Frame, field: EntryField, luck: Luck, name: string): Value {
  if ('formula' in field) return writtenValue(frame, field.formula, name);
  if (field.draw.is === 'split') throw new Error('a field of an entrant cannot be a split');
  return lowerDraw(frame, field.draw, luck);
}
