import {
  type ConstantNode,
  isAccessorNode,
  isConstantNode,
  isFunctionNode,
  isOperatorNode,
  isParenthesisNode,
  isSymbolNode,
  type MathNode,
} from 'mathjs/number';
import { mathematics } from './mathematics.ts';

const WORLD_REDUCERS: ReadonlySet<string> = new Set([
  'final',
  'at',
  'ever',
  'always',
  'months_where',
  'first',
  'sum_over',
  'mean_over',
  'max_over',
  'min_over',
]);

/** Largest power that is worked out by products. */
const MOST_PRODUCTS = 16;

/** Name under which an outcome's n-th reducer hands over its result. `$` cannot be written in a formula. */
export const reducedName = (reducer: number): string => `$reduced${reducer}`;

/**
 * The same tree in our instance of mathjs, with two changes: whole literal powers become `products`, and an outcome's reducers, counted
 * from the left, become names for their results.
 */
export function ownTree(node: MathNode): MathNode {
  let reducers = 0;
  const copy = (part: MathNode): MathNode => {
    if (isConstantNode(part)) return ownConstant(part);
    if (isSymbolNode(part)) return new mathematics.SymbolNode(part.name);
    if (isParenthesisNode(part)) return new mathematics.ParenthesisNode(copy(part.content));
    if (isAccessorNode(part)) return attribute(copy(part.object), part.name);
    if (isOperatorNode(part)) {
      const args = part.args.map(copy);
      if (part.fn === 'pow' && isWholeLiteral(part.args[1])) return call('products', args);
      return new mathematics.OperatorNode(part.op, part.fn, args);
    }
    if (!isFunctionNode(part)) throw new Error(`a ${part.type} is not part of the language`);
    if (WORLD_REDUCERS.has(part.fn.name)) {
      reducers += 1;
      return new mathematics.SymbolNode(reducedName(reducers - 1));
    }
    return call(part.fn.name, part.args.map(copy));
  };
  return copy(node);
}

function ownConstant(node: ConstantNode): MathNode {
  const value: unknown = node.value;
  return new mathematics.ConstantNode(typeof value === 'boolean' ? Number(value) : node.value);
}

const call = (name: string, args: MathNode[]): MathNode =>
  new mathematics.FunctionNode(new mathematics.SymbolNode(name), args);

const attribute = (object: MathNode, name: string): MathNode =>
  new mathematics.AccessorNode(object, new mathematics.IndexNode([new mathematics.ConstantNode(name)], true));

/** Whether an exponent is written as a whole number from 0 to 16, brackets allowed. */
function isWholeLiteral(node: MathNode | undefined): boolean {
  if (node === undefined) return false;
  if (isParenthesisNode(node)) return isWholeLiteral(node.content);
  if (!isConstantNode(node)) return false;
  const { value } = node;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_PRODUCTS;
}
