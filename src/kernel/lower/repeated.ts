import {
  address,
  cell,
  compare,
  keyOf,
  local,
  numerics,
  type Statement,
  type Value,
} from '../program/index.ts';
import { freshLocal } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Lowered } from './scope.ts';
import { keep } from './settle.ts';

/**
 * The exponential of a number that takes few values, such as floor(x), in a loop: the last number and its result are kept, and it is worked out
 * again only when the number is another one.
 */
export function lowerRepeated(frame: Frame, lowered: Lowered): Lowered {
  const { scope, value } = lowered;
  const operand = value.is === 'numerics' && value.function === 'exp' ? value.operands[0] : undefined;
  if (operand === undefined || scope.depth <= frame.procedure.depth || !takesFewValues(operand))
    return keep(frame, lowered);
  const key = keyOf(value);
  const known = scope.known.get(key);
  if (known !== undefined) return { scope, value: known };
  const { draft } = frame;
  const kept = draft.cells.reserve(2);
  draft.noNumbers.push(kept);
  const [number, result, again] = [freshLocal(draft), freshLocal(draft), freshLocal(draft)];
  const fresh: readonly Statement[] = [
    { do: 'let', local: result.local, value: numerics('exp', number) },
    { do: 'store', address: address(kept), value: number },
    { do: 'store', address: address(kept + 1), value: result },
  ];
  scope.body.push(
    { do: 'let', local: number.local, value: operand },
    { do: 'when', test: compare('!=', cell(kept), number), body: fresh },
    { do: 'let', local: again.local, value: cell(kept + 1) },
  );
  scope.known.set(key, local(again.local));
  return { scope, value: local(again.local) };
}

/** Whether a product or negative of something rounded. */
function takesFewValues(value: Value): boolean {
  if (value.is === 'rounded') return value.function !== 'sqrt' && value.function !== 'abs';
  if (value.is === 'negative') return takesFewValues(value.of);
  if (value.is !== 'arithmetic' || value.operator !== '*') return false;
  const [left, right] = [takesFewValues(value.left), takesFewValues(value.right)];
  return (left && isSteady(value.right)) || (right && isSteady(value.left));
}

const isSteady = (value: Value): boolean =>
  value.is === 'constant' ||
  value.is === 'local' ||
  (value.is === 'cell' && value.address.terms.length === 0);
