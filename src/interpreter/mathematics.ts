import { create, parseDependencies } from 'mathjs/number';
import {
  cos,
  exp,
  integerPower,
  log,
  logistic,
  logit,
  modulo,
  power,
  round,
  sin,
  tanh,
} from '../numerics/index.ts';
import { type Agent, isAgent, isSameAgent } from './agent.ts';
import { isTrue, truth } from './truth.ts';

const isEqual = (left: number | Agent, right: number | Agent): boolean =>
  isAgent(left) && isAgent(right) ? isSameAgent(left, right) : left === right;

/** Operators and functions in plain doubles instead of mathjs's own: no rounding in comparisons, no Math.exp, log or pow. */
const OUR_FUNCTIONS = {
  add: (left: number, right: number): number => left + right,
  subtract: (left: number, right: number): number => left - right,
  multiply: (left: number, right: number): number => left * right,
  divide: (left: number, right: number): number => left / right,
  unaryMinus: (value: number): number => -value,
  unaryPlus: (value: number): number => value,
  smaller: (left: number, right: number): number => truth(left < right),
  smallerEq: (left: number, right: number): number => truth(left <= right),
  larger: (left: number, right: number): number => truth(left > right),
  largerEq: (left: number, right: number): number => truth(left >= right),
  equal: (left: number | Agent, right: number | Agent): number => truth(isEqual(left, right)),
  unequal: (left: number | Agent, right: number | Agent): number => truth(!isEqual(left, right)),
  and: (left: number, right: number): number => truth(isTrue(left) && isTrue(right)),
  or: (left: number, right: number): number => truth(isTrue(left) || isTrue(right)),
  not: (value: number): number => truth(!isTrue(value)),
  if: (condition: number, yes: number, no: number): number => (isTrue(condition) ? yes : no),
  pow: (base: number, exponent: number): number => power(base, exponent),
  products: (base: number, exponent: number): number => integerPower(base, exponent),
  mod: (value: number, by: number): number => modulo(value, by),
  exp: (x: number): number => exp(x),
  log: (x: number): number => log(x),
  sqrt: (x: number): number => Math.sqrt(x),
  sin: (x: number): number => sin(x),
  cos: (x: number): number => cos(x),
  tanh: (x: number): number => tanh(x),
  logistic: (x: number): number => logistic(x),
  logit: (x: number): number => logit(x),
  floor: (x: number): number => Math.floor(x),
  ceil: (x: number): number => Math.ceil(x),
  round: (x: number): number => round(x),
  abs: (x: number): number => Math.abs(x),
  min: (...values: readonly number[]): number => values.reduce((least, value) => Math.min(least, value)),
  max: (...values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value)),
  // Stands in `alias in kind`, which is looked at and never worked out.
  to: (): never => {
    throw new Error('"in" was evaluated outside an aggregate');
  },
};

/** The mathjs instance in which all formulas run. */
export const mathematics = create(parseDependencies ?? {});

mathematics.import(OUR_FUNCTIONS, { override: true });
