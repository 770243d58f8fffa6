import type { MathNode } from 'mathjs/number';
import { at } from './at.ts';
import { evaluateNumber } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';
import { referenceOf } from './reference.ts';
import { truth } from './truth.ts';

/** `months_in(stage)`: months since the stage last changed; NaN through nobody. */
export function monthsIn(args: readonly MathNode[], scope: FormulaScope): number {
  const { quantity, place } = referenceOf(at(args, 0), scope);
  return place < 0 ? Number.NaN : at(at(scope.world.cells().monthsIn, quantity.index), place);
}

/** `entered(stage, cancelled)`: 1 when the last change led there, or the agent has just come with it; NaN through nobody. */
export function entered(args: readonly MathNode[], scope: FormulaScope): number {
  const { world } = scope;
  const { quantity, place } = referenceOf(at(args, 0), scope);
  if (place < 0) return Number.NaN;
  const hasArrived = at(at(world.arrived, quantity.index), place) !== 0;
  const stage = at(at(world.now.values, quantity.index), place);
  return truth(hasArrived && stage === evaluateNumber(at(args, 1), scope));
}
