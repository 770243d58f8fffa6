import type { MathNode } from 'mathjs/number';
import type { Formula } from '../language/index.ts';
import { evaluateNumber } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';
import { ownTree } from './own-tree.ts';

const trees = new WeakMap<Formula, MathNode>();

/** What a formula comes to in a scope. mathjs does the work, on the tree as it was written. */
export function evaluate(formula: Formula, scope: FormulaScope): number {
  let tree = trees.get(formula);
  if (tree === undefined) {
    tree = ownTree(formula.node);
    trees.set(formula, tree);
  }
  return evaluateNumber(tree, scope);
}
