import {
  arithmetic,
  type Comparison,
  compare,
  constant,
  type Routine,
  type Test,
  type Value,
} from '../program/index.ts';

/** Formulas of routines, written as closely to the TypeScript they repeat as the representation allows. */

/** A value, or a number that becomes a constant. */
type Term = Value | number;

const valueFrom = (term: Term): Value => (typeof term === 'number' ? constant(term) : term);

/** a + b + c + .., from left to right. */
export const sum = (first: Term, ...rest: readonly Term[]): Value =>
  rest.reduce((left: Value, right) => arithmetic('+', left, valueFrom(right)), valueFrom(first));

/** a b c .., from left to right. */
export const product = (first: Term, ...rest: readonly Term[]): Value =>
  rest.reduce((left: Value, right) => arithmetic('*', left, valueFrom(right)), valueFrom(first));

/** a - b - c - .., from left to right. */
export const minus = (first: Term, ...rest: readonly Term[]): Value =>
  rest.reduce((left: Value, right) => arithmetic('-', left, valueFrom(right)), valueFrom(first));

export const over = (above: Term, below: Term): Value => arithmetic('/', valueFrom(above), valueFrom(below));

export const holds = (left: Term, operator: Comparison, right: Term): Test =>
  compare(operator, valueFrom(left), valueFrom(right));

export const call = ({ name }: Routine, ...operands: readonly Value[]): Value => ({
  is: 'call',
  routine: name,
  operands,
});

export const exponentOf = (of: Value): Value => ({ is: 'exponent', of });

export const powerOfTwo = (of: Value): Value => ({ is: 'power_of_two', of });
