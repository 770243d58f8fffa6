import type { Expression } from '../expression.ts';
import type { Outcome, WorldReading } from '../model/index.ts';
import type { QuantityBase } from './quantities.ts';

const COMPARING = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or']);

/** A lone `first` is a time; yes/no readings and comparisons of readings are probabilities; the rest are numbers. */
export function formOf(
  expression: Expression,
  readings: readonly WorldReading[],
  quantities: readonly QuantityBase[],
): Outcome['form'] {
  if (expression.is !== 'reduced') return isYesNo(expression, quantities) ? 'probability' : 'number';
  const reading = readings[expression.reducer];
  switch (reading?.reducer) {
    case 'first':
      return 'time';
    case 'ever':
    case 'always':
      return 'probability';
    case 'final':
    case 'at':
    case 'max_over':
    case 'min_over':
      return isYesNo(reading.value.expression, quantities) ? 'probability' : 'number';
    default:
      return 'number';
  }
}

/** How far a name is followed to what it stands for. */
const FOLLOWED = 8;

/** Whether an expression can only be 0 or 1. A quantity is when its one formula is, or when it is a bernoulli draw. */
function isYesNo(expression: Expression, quantities: readonly QuantityBase[], left = FOLLOWED): boolean {
  switch (expression.is) {
    case 'binary':
      return COMPARING.has(expression.operator);
    case 'not':
    case 'same':
    case 'chose':
    case 'entered':
    case 'named':
      return true;
    case 'aggregate':
      return expression.reducer === 'any' || expression.reducer === 'all';
    case 'read': {
      const quantity = quantities[expression.quantity];
      return quantity !== undefined && left > 0 && isYesNoQuantity(quantity, quantities, left - 1);
    }
    default:
      return false;
  }
}

function isYesNoQuantity(
  { rule, starts }: QuantityBase,
  quantities: readonly QuantityBase[],
  left: number,
): boolean {
  if (starts !== null && !(starts.expression.is === 'number' && [0, 1].includes(starts.expression.value)))
    return false;
  if (rule.is === 'draw' || rule.is === 'once')
    return rule.draw.is === 'simple' && rule.draw.distribution === 'bernoulli';
  if (rule.is !== 'formula') return false;
  const [only, more] = rule.terms;
  return only !== undefined && more === undefined && isYesNo(only.formula.expression, quantities, left);
}
