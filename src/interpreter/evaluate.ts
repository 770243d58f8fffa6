import type { EvalFunction } from 'mathjs/number';
import type { Formula } from '../language/index.ts';
import { asNumber } from './evaluate-node.ts';
import type { FormulaScope } from './formula-scope.ts';
import { mathematics } from './mathematics.ts';
import { ownTree } from './own-tree.ts';

const compiled = new WeakMap<Formula, EvalFunction>();

/** What a formula comes to in a scope. mathjs does the work, on the tree as it was written. */
export function evaluate(formula: Formula, scope: FormulaScope): number {
  let code = compiled.get(formula);
  if (code === undefined) {
    code = ownTree(mathematics.parse(formula.text.replace(/[\n\t]/g, ' '))).compile();
    compiled.set(formula, code);
  }
  return asNumber(code.evaluate(scope));
}
