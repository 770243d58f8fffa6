import type { Formula, Term } from '../../language/index.ts';
import { constant, plus, select, type Value } from '../program/index.ts';
import type { Frame } from './frame.ts';
import { lower } from './lower.ts';
import { EVERYWHERE, type Lowered } from './scope.ts';
import { combine, outermost, settle } from './settle.ts';
import { isOn } from './switches.ts';

const ZERO: Lowered = { scope: EVERYWHERE, value: constant(0) };

/** Works out a formula, with its source as a note before it. */
export function lowerFormula(frame: Frame, formula: Formula, label = ''): Lowered {
  note(frame, label === '' ? formula.text : `${label}: ${formula.text}`);
  return lower(frame, formula.expression);
}

/** A note, once in a procedure. */
export function note(frame: Frame, text: string): void {
  const key = `note ${text}`;
  if (frame.procedure.known.has(key)) return;
  frame.procedure.known.set(key, constant(0));
  frame.here.body.push({ do: 'note', text });
}

/** A formula's value as it can be written in the innermost stretch. */
export const writtenValue = (frame: Frame, formula: Formula, label = ''): Value =>
  settle(frame, lowerFormula(frame, formula, label), frame.here);

/** The sum of terms in their order; a term whose mechanism is off leaves its `otherwise`. */
export function sumTerms(frame: Frame, terms: readonly Term[]): Lowered {
  let sum: Lowered | null = null;
  for (const term of terms) {
    const value = lowerTerm(frame, term, terms.length > 1 ? term.name : '');
    sum = sum === null ? value : combine(frame, [sum, value], plus);
  }
  return sum ?? ZERO;
}

function lowerTerm(frame: Frame, { formula, mechanism, otherwise, name }: Term, label: string): Lowered {
  const own = lowerFormula(frame, formula, label);
  if (mechanism === null) return own;
  const rest = otherwise === null ? ZERO : lowerFormula(frame, otherwise, `${name} switched off`);
  const on: Lowered = { scope: outermost(frame), value: constant(0) };
  return combine(frame, [on, own, rest], (_, yes, no) => select(isOn(frame, mechanism), yes, no));
}
