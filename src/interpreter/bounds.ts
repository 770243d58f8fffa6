import type { Quantity } from '../language/index.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope } from './formula-scope.ts';
import { type Notes, noteStep } from './watch.ts';

/** Holds a value between the bounds of its quantity; what is cut off is noted as `limit`. */
export function bounded(quantity: Quantity, value: number, scope: FormulaScope, notes: Notes = null): number {
  if (quantity.between === null) return value;
  const [low, high] = quantity.between;
  const held = Math.min(Math.max(value, evaluate(low, scope)), evaluate(high, scope));
  noteStep(notes, 'limit', 'limit', value, held);
  return held;
}
