import type { Address, Comparison, Index, NumericsName, Test, Value } from './value.ts';

/** Short makers of values, tests and indices. Constants are folded only where a double operation gives the same at any time. */

export const constant = (value: number): Value => ({ is: 'constant', value });
export const local = (number: number): Value => ({ is: 'local', local: number });
export const whole = (value: number): Index => ({ is: 'whole', value });

/** A cell (or row) at base + index * stride for each pair given; constant indices move into the base. */
export function address(base: number, ...terms: readonly (readonly [Index, number])[]): Address {
  let start = base;
  const moving: { index: Index; stride: number }[] = [];
  for (const [index, stride] of terms) {
    if (index.is === 'whole') start += index.value * stride;
    else moving.push({ index, stride });
  }
  return { base: start, terms: moving };
}

export const cell = (base: number, ...terms: readonly (readonly [Index, number])[]): Value => ({
  is: 'cell',
  address: address(base, ...terms),
});

export function arithmetic(operator: '+' | '-' | '*' | '/', left: Value, right: Value): Value {
  if (left.is === 'constant' && right.is === 'constant')
    return constant(folded(operator, left.value, right.value));
  // x * 1, x / 1 and x - 0 are x for every double.
  if (
    right.is === 'constant' &&
    right.value === (operator === '-' ? 0 : 1) &&
    operator !== '+' &&
    !Object.is(right.value, -0)
  )
    return left;
  if (operator === '*' && left.is === 'constant' && left.value === 1) return right;
  return { is: 'arithmetic', operator, left, right };
}

function folded(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
}

export const plus = (left: Value, right: Value): Value => arithmetic('+', left, right);

export const negative = (of: Value): Value =>
  of.is === 'constant' ? constant(-of.value) : { is: 'negative', of };

export const extreme = (name: 'min' | 'max', left: Value, right: Value): Value => ({
  is: 'extreme',
  function: name,
  left,
  right,
});

export const rounded = (name: 'sqrt' | 'floor' | 'ceil' | 'abs', of: Value): Value => ({
  is: 'rounded',
  function: name,
  of,
});

export const numerics = (name: NumericsName, ...operands: readonly Value[]): Value => ({
  is: 'numerics',
  function: name,
  operands,
});

export function select(test: Test, yes: Value, no: Value): Value {
  if (test.is === 'always') return test.holds ? yes : no;
  return { is: 'select', test, yes, no };
}

export function flag(of: Test): Value {
  return of.is === 'always' ? constant(of.holds ? 1 : 0) : { is: 'flag', of };
}

export function indexValue(of: Index): Value {
  if (of.is === 'whole') return constant(of.value);
  return of.is === 'place' ? of.of : { is: 'index', of };
}

export const placeOf = (value: Value): Index =>
  value.is === 'constant' ? whole(value.value) : value.is === 'index' ? value.of : { is: 'place', of: value };

export const ALWAYS: Test = { is: 'always', holds: true };
export const NEVER: Test = { is: 'always', holds: false };

export const compare = (operator: Comparison, left: Value, right: Value): Test => ({
  is: 'compare',
  operator,
  left,
  right,
});

export function not(of: Test): Test {
  if (of.is === 'always') return of.holds ? NEVER : ALWAYS;
  return of.is === 'not' ? of.of : { is: 'not', of };
}

export function both(left: Test, right: Test): Test {
  if (left.is === 'always') return left.holds ? right : NEVER;
  if (right.is === 'always') return right.holds ? left : NEVER;
  return { is: 'both', left, right };
}

export function either(left: Test, right: Test): Test {
  if (left.is === 'always') return left.holds ? ALWAYS : right;
  if (right.is === 'always') return right.holds ? ALWAYS : left;
  return { is: 'either', left, right };
}

/** Whether a number is true: neither 0 nor NaN. */
export function truth(of: Value): Test {
  if (of.is === 'flag') return of.of;
  if (of.is === 'constant') return of.value !== 0 && !Number.isNaN(of.value) ? ALWAYS : NEVER;
  return { is: 'truth', of };
}

export function equal(left: Index, right: Index): Test {
  if (left.is === 'whole' && right.is === 'whole') return left.value === right.value ? ALWAYS : NEVER;
  if (left.is === 'loop' && right.is === 'loop' && left.variable === right.variable) return ALWAYS;
  return { is: 'equal', left, right };
}

export function below(left: Index, right: Index): Test {
  if (left.is === 'whole' && right.is === 'whole') return left.value < right.value ? ALWAYS : NEVER;
  return { is: 'below', left, right };
}
