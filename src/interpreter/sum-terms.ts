import type { Term } from '../language/index.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope } from './formula-scope.ts';
import { type Notes, note } from './watch.ts';

/** What one term brings: `otherwise`, or nothing, when its mechanism is off. */
function termValue({ formula, mechanism, otherwise }: Term, scope: FormulaScope): number {
  if (scope.world.isOn(mechanism)) return evaluate(formula, scope);
  return otherwise === null ? 0 : evaluate(otherwise, scope);
}

/** Terms added up in the order of the file. */
export function sumTerms(terms: readonly Term[], scope: FormulaScope, notes: Notes = null): number {
  let sum = 0;
  terms.forEach((term, index) => {
    const value = termValue(term, scope);
    note(notes, 'term', term.name, value);
    sum = index === 0 ? value : sum + value;
  });
  return sum;
}
