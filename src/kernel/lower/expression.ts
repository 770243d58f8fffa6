import type { Expression } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  arithmetic,
  both,
  cell,
  compare,
  constant,
  either,
  equal,
  extreme,
  flag,
  negative,
  not,
  placeOf,
  plus,
  select,
  truth,
  type Value,
} from '../program/index.ts';
import { lowerAgent, readCells } from './agent.ts';
import { lowerAggregate } from './aggregate.ts';
import { lowerChange, lowerChose, lowerOdds } from './choice.ts';
import type { Frame } from './frame.ts';
import { lowerFunction, lowerModulo, lowerProducts } from './function.ts';
import { lowerHeard, lowerSignal } from './heard.ts';
import { lower } from './lower.ts';
import { EVERYWHERE, type Lowered } from './scope.ts';
import { combine, outermost } from './settle.ts';
import { lowerEntered, lowerMonthsIn, lowerNamed } from './stage-reads.ts';

type Part<Name extends Expression['is']> = Expression & { readonly is: Name };

/** Works out a formula's tree: its value, and the outermost stretch of the program in which it holds. */
export function lowerExpression(frame: Frame, expression: Expression): Lowered {
  switch (expression.is) {
    case 'number':
      return { scope: EVERYWHERE, value: constant(expression.value) };
    case 'estimate':
      return { scope: outermost(frame), value: cell(frame.draft.layout.estimates + expression.estimate) };
    case 'binary':
      return lowerBinary(frame, expression);
    case 'negative':
      return combine(frame, [lower(frame, expression.of)], (of) => negative(of));
    case 'not':
      return combine(frame, [lower(frame, expression.of)], (of) => flag(not(truth(of))));
    case 'call':
      return lowerFunction(frame, expression.function, lowerAll(frame, expression.operands));
    case 'products':
      return lowerProducts(frame, lower(frame, expression.base), expression.exponent);
    case 'extreme':
      return lowerExtreme(frame, expression);
    case 'if':
      return lowerIf(frame, expression);
    case 'aggregate':
      return lowerAggregate(frame, expression);
    default:
      return lowerLook(frame, expression);
  }
}

type Look = Exclude<
  Expression,
  Part<
    | 'number'
    | 'estimate'
    | 'binary'
    | 'negative'
    | 'not'
    | 'call'
    | 'products'
    | 'extreme'
    | 'if'
    | 'aggregate'
  >
>;

/** Parts that look something up in the world. */
function lowerLook(frame: Frame, expression: Look): Lowered {
  switch (expression.is) {
    case 'clock':
      return lowerClock(frame, expression);
    case 'read':
      return lowerRead(frame, expression);
    case 'place':
      return lowerAgent(frame, expression.of);
    case 'same':
      return lowerSame(frame, expression);
    case 'named':
      return lowerNamed(frame, expression);
    case 'months_in':
      return lowerMonthsIn(frame, expression);
    case 'entered':
      return lowerEntered(frame, expression);
    case 'chose':
      return lowerChose(frame, expression);
    case 'odds':
      return lowerOdds(frame, expression);
    case 'change':
      return lowerChange(frame, expression);
    case 'heard':
      return lowerHeard(frame, expression);
    case 'signal':
      return lowerSignal(frame, expression);
    case 'dropped':
      return { scope: frame.floor, value: cell(frame.draft.layout.dropped + expression.kind) };
    case 'reduced':
      return at(frame.reduced, expression.reducer);
  }
}

const lowerAll = (frame: Frame, parts: readonly Expression[]): readonly Lowered[] =>
  parts.map((part) => lower(frame, part));

function lowerClock(frame: Frame, { clock }: Part<'clock'>): Lowered {
  const month: Value = { is: 'month' };
  if (clock === 'month') return { scope: frame.floor, value: month };
  const first = frame.draft.model.calendar.first?.month ?? 1;
  const sum: Lowered = { scope: frame.floor, value: plus(month, constant(first - 1)) };
  const inYear = lowerModulo(frame, sum, { scope: EVERYWHERE, value: constant(12) });
  return combine(frame, [inYear], (value) => plus(value, constant(1)));
}

function lowerRead(frame: Frame, { quantity, agent, toward, when }: Part<'read'>): Lowered {
  const agents = toward === null ? [agent] : [agent, toward];
  return readCells(
    frame,
    at(frame.draft.model.quantities, quantity),
    when,
    agents.map((one) => lowerAgent(frame, one)),
    Number.NaN,
  );
}

function lowerSame(frame: Frame, { left, right, negated }: Part<'same'>): Lowered {
  if (left.kind !== right.kind) return { scope: EVERYWHERE, value: constant(negated ? 1 : 0) };
  return combine(frame, [lowerAgent(frame, left), lowerAgent(frame, right)], (one, other) => {
    const same = equal(placeOf(one), placeOf(other));
    return flag(negated ? not(same) : same);
  });
}

function lowerBinary(frame: Frame, { operator, left, right }: Part<'binary'>): Lowered {
  if (operator === '%') return lowerModulo(frame, lower(frame, left), lower(frame, right));
  return combine(frame, [lower(frame, left), lower(frame, right)], (one, other) => {
    switch (operator) {
      case '+':
      case '-':
      case '*':
      case '/':
        return arithmetic(operator, one, other);
      case 'and':
        return flag(both(truth(one), truth(other)));
      case 'or':
        return flag(either(truth(one), truth(other)));
      default:
        return flag(compare(operator, one, other));
    }
  });
}

function lowerExtreme(frame: Frame, { function: name, operands }: Part<'extreme'>): Lowered {
  return combine(frame, lowerAll(frame, operands), (...values) =>
    values.reduce((left, right) => extreme(name, left, right)),
  );
}

function lowerIf(frame: Frame, { condition, yes, no }: Part<'if'>): Lowered {
  return combine(frame, lowerAll(frame, [condition, yes, no]), (test, one, other) =>
    select(truth(test), one, other),
  );
}
