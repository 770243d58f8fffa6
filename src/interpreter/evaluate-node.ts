import type { EvalFunction, MathNode } from 'mathjs/number';
import { isAgent, placeOf } from './agent.ts';
import type { FormulaScope } from './formula-scope.ts';

const compiled = new WeakMap<MathNode, EvalFunction>();

/** What a tree (in our instance of mathjs) comes to: a number or an agent. Each tree is compiled once. */
export function evaluateNode(node: MathNode, scope: FormulaScope): unknown {
  let code = compiled.get(node);
  if (code === undefined) {
    code = node.compile();
    compiled.set(node, code);
  }
  return code.evaluate(scope);
}

/** The same as a number: an agent becomes its place, -1 for nobody. */
export const evaluateNumber = (node: MathNode, scope: FormulaScope): number =>
  asNumber(evaluateNode(node, scope));

/** What a formula came to, as a number. */
export function asNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  if (isAgent(value)) return placeOf(value);
  throw new Error(`a formula gave ${typeof value}, not a number`);
}
