import { isAccessorNode, isParenthesisNode, isSymbolNode, type MathNode } from 'mathjs/number';
import type { Quantity } from '../language/index.ts';
import { isAgent, kindOf, placeOf } from './agent.ts';
import { evaluateNode } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';

/** A quantity of one agent, named instead of read: what `months_in`, `entered` and `change` take. */
export interface Reference {
  readonly quantity: Quantity;
  readonly place: number;
}

/** Which quantity of whom `name` or `agent.name` means. */
export function referenceOf(node: MathNode, scope: FormulaScope): Reference {
  if (isParenthesisNode(node)) return referenceOf(node.content, scope);
  const { names } = scope.world;
  if (isSymbolNode(node)) {
    const binding = names.binding(kindOf(scope.self), node.name);
    if (binding?.is === 'own') return { quantity: binding.quantity, place: placeOf(scope.self) };
    if (binding?.is === 'common') return { quantity: binding.quantity, place: 0 };
  }
  if (isAccessorNode(node)) {
    const owner = evaluateNode(node.object, scope);
    const quantity = isAgent(owner) ? names.quantity(kindOf(owner), node.name) : null;
    if (quantity !== null && isAgent(owner)) return { quantity, place: placeOf(owner) };
  }
  throw new Error(`${node.toString()} names no quantity`);
}
