import type { Quantity } from '../language/index.ts';
import { at } from './at.ts';
import { bounded } from './bounds.ts';
import { drawOne, splitRow } from './draw.ts';
import type { FormulaScope } from './formula-scope.ts';
import { cellKey, monthlyLuck } from './luck.ts';
import { quantityScope } from './participants.ts';
import { towardPlaces } from './start-values.ts';
import { sumTerms } from './sum-terms.ts';
import { intervened } from './timeline.ts';
import { type Notes, note } from './watch.ts';
import type { World } from './world.ts';

/** Works out a drawn or computed quantity for all agents in order, each value at once visible to the next. */
export function stepQuantity(world: World, quantity: Quantity): void {
  for (const place of world.places(quantity.kind)) {
    const base = baseOf(world, quantity, place);
    for (const toward of towardPlaces(world, quantity)) {
      const scope = quantityScope(world, quantity, place, toward);
      const notes = notesFor(world, quantity, place, toward);
      const value = intervened(quantity, place, base(toward, scope, notes), scope, notes);
      world.write(quantity, place, toward, bounded(quantity, value, scope, notes));
    }
  }
}

/** Notes to take when someone asked about this cell this month. */
export function notesFor({ watch, month }: World, { index }: Quantity, place: number, toward: number): Notes {
  if (watch === null || watch.month !== month || watch.quantity !== index) return null;
  return watch.place === place && watch.toward === toward ? watch.contributions : null;
}

type Base = (toward: number, scope: FormulaScope, notes: Notes) => number;

/** How an agent's values come about before the timeline and the bounds. A split is drawn here for the whole row. */
function baseOf(world: World, quantity: Quantity, place: number): Base {
  const { rule } = quantity;
  if (rule.is === 'formula') return (_, scope, notes) => sumTerms(rule.terms, scope, notes);
  if (rule.is !== 'draw') throw new Error(`${quantity.name} is no step of a phase`);
  const { draw } = rule;
  const luck = monthlyLuck(world);
  if (draw.is !== 'split') {
    return (toward, scope, notes) =>
      drawOne(draw, scope, luck, cellKey(world, quantity, place, toward), notes);
  }
  const own = at(at(world.placeKeys, quantity.kind), place);
  const { row, count } = splitRow(draw, quantityScope(world, quantity, place, -1), luck, own);
  return (toward, _, notes) => {
    const value = row.get(toward) ?? 0;
    note(notes, 'draw', 'split', value, [{ text: draw.count.text, value: count }]);
    return value;
  };
}
