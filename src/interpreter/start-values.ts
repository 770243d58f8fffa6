import type { Draw, Quantity } from '../language/index.ts';
import { at } from './at.ts';
import { bounded } from './bounds.ts';
import { drawOne, splitRow } from './draw.ts';
import { evaluate } from './evaluate.ts';
import { cellKey, onceLuck } from './luck.ts';
import { quantityScope } from './participants.ts';
import { sumTerms } from './sum-terms.ts';
import type { World } from './world.ts';

/** Gives the named agents of a new world their first values, quantity by quantity. */
export function startValues(world: World): void {
  for (const index of world.model.starts) {
    const quantity = at(world.model.quantities, index);
    for (const place of world.places(quantity.kind)) startCells(world, quantity, place);
  }
}

/** Writes one agent's first value of a quantity, or its whole row. */
export function startCells(world: World, quantity: Quantity, place: number): void {
  for (const toward of towardPlaces(world, quantity)) {
    const value = startValue(world, quantity, place, toward);
    world.writeStart(
      quantity,
      place,
      toward,
      bounded(quantity, value, quantityScope(world, quantity, place, toward)),
    );
  }
}

/** The agents a quantity looks toward that hold a place; just 0 for a quantity that is no pair. */
export const towardPlaces = (world: World, { toward }: Quantity): readonly number[] =>
  toward === null ? [0] : world.places(toward);

function startValue(world: World, quantity: Quantity, place: number, toward: number): number {
  const { rule } = quantity;
  const scope = quantityScope(world, quantity, place, toward);
  const given = quantity.fields[place] ?? quantity.starts;
  if (given !== null) return evaluate(given, scope);
  switch (rule.is) {
    case 'fixed': {
      const formula = rule.values[fixedIndex(world, quantity, rule.values.length, place, toward)] ?? null;
      return formula === null ? 0 : evaluate(formula, scope);
    }
    case 'once':
      return drawOnce(world, quantity, rule.draw, place, toward);
    case 'formula':
      return sumTerms(rule.terms, scope);
    case 'stage':
      return at(rule.stages, 0);
    default:
      return 0;
  }
}

/** Where an agent's value stands among a fixed quantity's: one for all, one a pair, or one an agent. */
function fixedIndex(world: World, quantity: Quantity, count: number, place: number, toward: number): number {
  if (count === 1) return 0;
  const pair = place * world.towardSize(quantity) + toward;
  return count === at(world.now.values, quantity.index).length ? pair : place;
}

function drawOnce(world: World, quantity: Quantity, draw: Draw, place: number, toward: number): number {
  const scope = quantityScope(world, quantity, place, toward);
  if (draw.is !== 'split')
    return drawOne(draw, scope, onceLuck(world), cellKey(world, quantity, place, toward), null);
  const own = at(at(world.placeKeys, quantity.kind), place);
  return splitRow(draw, scope, onceLuck(world), own).row.get(toward) ?? 0;
}
