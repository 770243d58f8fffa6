import type { NumberFunction } from '../../language/index.ts';
import {
  arithmetic,
  compare,
  constant,
  negative,
  numerics,
  plus,
  rounded,
  select,
} from '../program/index.ts';
import type { Frame } from './frame.ts';
import { lowerRepeated } from './repeated.ts';
import { EVERYWHERE, type Lowered } from './scope.ts';
import { combine, keep } from './settle.ts';

const ONE = constant(1);
const NOTHING: Lowered = { scope: EVERYWHERE, value: constant(Number.NaN) };

/** A function of numbers. Dear ones are worked out once where they belong and then called by name. */
export function lowerFunction(frame: Frame, name: NumberFunction, operands: readonly Lowered[]): Lowered {
  switch (name) {
    case 'sqrt':
    case 'floor':
    case 'ceil':
    case 'abs':
      return combine(frame, operands, (of) => rounded(name, of));
    case 'round':
      return combine(frame, operands, (of) => rounded('floor', plus(of, constant(0.5))));
    case 'logistic': {
      const decay = lowerFunction(frame, 'exp', [combine(frame, operands, (of) => negative(of))]);
      return combine(frame, [decay], (value) => arithmetic('/', ONE, plus(ONE, value)));
    }
    case 'logit': {
      const share = combine(
        frame,
        operands.map((operand) => keep(frame, operand)),
        (of) => arithmetic('/', of, arithmetic('-', ONE, of)),
      );
      return lowerFunction(frame, 'log', [share]);
    }
    case 'power': {
      const [base = NOTHING, exponent = NOTHING] = operands.map((operand) => keep(frame, operand));
      return lowerPower(frame, base, exponent);
    }
    case 'exp':
      return lowerRepeated(
        frame,
        combine(frame, operands, (of) => numerics('exp', of)),
      );
    default:
      return keep(
        frame,
        combine(frame, operands, (...values) => numerics(name, ...values)),
      );
  }
}

/** x^y = exp(y log x), and 1 for y = 0. */
function lowerPower(frame: Frame, base: Lowered, exponent: Lowered): Lowered {
  const log = keep(
    frame,
    combine(frame, [base], (of) => numerics('log', of)),
  );
  const product = combine(frame, [exponent, log], (one, other) => arithmetic('*', one, other));
  const power = keep(
    frame,
    combine(frame, [product], (of) => numerics('exp', of)),
  );
  return combine(frame, [exponent, power], (one, other) =>
    select(compare('==', one, constant(0)), ONE, other),
  );
}

/** A whole power written as products, in the order of src/numerics/integer-power.ts. */
export function lowerProducts(frame: Frame, base: Lowered, exponent: number): Lowered {
  if (exponent === 0) return { scope: EVERYWHERE, value: ONE };
  let square = exponent > 1 ? keep(frame, base) : base;
  let result: Lowered | null = null;
  for (let bits = exponent; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) result = result === null ? square : product(frame, result, square);
    if (bits > 1)
      square = bits > 3 ? keep(frame, product(frame, square, square)) : product(frame, square, square);
  }
  return result ?? base;
}

const product = (frame: Frame, left: Lowered, right: Lowered): Lowered =>
  combine(frame, [left, right], (one, other) => arithmetic('*', one, other));

/** x - y floor(x / y). */
export function lowerModulo(frame: Frame, left: Lowered, right: Lowered): Lowered {
  return combine(frame, [keep(frame, left), keep(frame, right)], (one, other) =>
    arithmetic('-', one, arithmetic('*', other, rounded('floor', arithmetic('/', one, other)))),
  );
}
