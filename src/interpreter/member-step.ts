import { arrivalKey } from '../chance/index.ts';
import { type EntryField, type Kind, NotFinite, type Pool } from '../language/index.ts';
import { CAME } from './arrival.ts';
import { at } from './at.ts';
import { bounded } from './bounds.ts';
import { drawOne } from './draw.ts';
import { evaluate } from './evaluate.ts';
import { monthlyLuck, onceLuck } from './luck.ts';
import { commonScope, quantityScope } from './participants.ts';
import { startCells, towardPlaces } from './start-values.ts';
import { isTrue } from './truth.ts';
import type { World } from './world.ts';

/** Leavers go, then entrants come, each to the lowest free place after the named ones; without one it is dropped. */
export function stepMembers(world: World, kind: Kind): void {
  const { pool } = kind;
  if (pool === null) return;
  const held = at(world.occupied, kind.index);
  for (const place of world.places(kind.index)) {
    const scope = quantityScope(world, { kind: kind.index, toward: null }, place, 0);
    if (pool.leaves !== null && isTrue(evaluate(pool.leaves, scope))) held[place] = 0;
  }
  const count = entrants(world, kind, pool);
  forgetEntrants(world, kind);
  for (let order = 0; order < count; order += 1) {
    const place = held.indexOf(0, pool.named);
    if (place < 0) world.dropped[kind.index] = at(world.dropped, kind.index) + 1;
    else enter(world, kind, pool, place, order);
  }
}

/** How many come this month. Throws NotFinite. */
function entrants(world: World, kind: Kind, { count: draw, atMost }: Pool): number {
  if (draw.is === 'split') throw new Error('the number of entrants cannot be a split');
  const drawn = drawOne(draw, commonScope(world), monthlyLuck(world), 0, null);
  if (Number.isNaN(drawn)) {
    const quantity = world.model.quantities.findIndex((one) => one.kind === kind.index);
    throw new NotFinite({ quantity, agent: -1, world: world.number, month: world.month, value: drawn });
  }
  return Math.min(Math.floor(drawn), atMost);
}

/** Whoever came before has been new to every phase once. */
function forgetEntrants(world: World, kind: Kind): void {
  for (const quantity of world.model.quantities) {
    if (quantity.kind !== kind.index) continue;
    const arrived = at(world.arrived, quantity.index);
    arrived.forEach((how, place) => {
      if (how === CAME) arrived[place] = 0;
    });
  }
}

function enter(world: World, kind: Kind, pool: Pool, place: number, order: number): void {
  at(world.occupied, kind.index)[place] = 1;
  at(world.placeKeys, kind.index)[place] = arrivalKey(world.month, order);
  clearPlace(world, kind, place);
  for (const field of pool.fields) enterField(world, field, place);
  const given = new Set(pool.fields.map((field) => field.quantity));
  for (const index of world.model.starts) {
    const quantity = at(world.model.quantities, index);
    if (quantity.kind === kind.index && !given.has(index)) startCells(world, quantity, place);
  }
}

/** Nothing is left of whoever held the place before. */
function clearPlace(world: World, kind: Kind, place: number): void {
  for (const quantity of world.model.quantities) {
    if (quantity.kind !== kind.index) continue;
    const size = world.towardSize(quantity);
    for (let toward = 0; toward < size; toward += 1) world.writeStart(quantity, place, toward, 0);
    for (const cells of [world.now, world.last, world.start]) at(cells.monthsIn, quantity.index)[place] = 0;
    at(world.arrived, quantity.index)[place] = quantity.rule.is === 'stage' ? CAME : 0;
  }
}

function enterField(world: World, field: EntryField, place: number): void {
  const quantity = at(world.model.quantities, field.quantity);
  const key = at(at(world.placeKeys, quantity.kind), place);
  for (const toward of towardPlaces(world, quantity)) {
    const scope = quantityScope(world, quantity, place, toward);
    let value: number;
    if ('formula' in field) value = evaluate(field.formula, scope);
    else if (field.draw.is === 'split') throw new Error('a field of an entrant cannot be a split');
    else value = drawOne(field.draw, scope, onceLuck(world), key, null);
    world.writeStart(quantity, place, toward, bounded(quantity, value, scope));
  }
}
