import type { Formula } from '../language/index.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope } from './formula-scope.ts';

/** What a formula comes to on memory as it stands, even while a formula around it looks at another month. */
export function evaluateNow(formula: Formula, scope: FormulaScope): number {
  const { world } = scope;
  const before = world.when;
  world.when = 'now';
  try {
    return evaluate(formula, scope);
  } finally {
    world.when = before;
  }
}
