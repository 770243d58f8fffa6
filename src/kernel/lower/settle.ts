import { cell, keyOf, local, type Value } from '../program/index.ts';
import type { Frame } from './frame.ts';
import { deeper, EVERYWHERE, type Lowered, type Scope } from './scope.ts';

/** Applies a maker of values to lowered operands; operands that hold for longer are worked out further out. */
export function combine(
  frame: Frame,
  operands: readonly Lowered[],
  make: (...values: readonly Value[]) => Value,
): Lowered {
  const scope = operands.reduce<Scope>((deepest, operand) => deeper(deepest, operand.scope), EVERYWHERE);
  const value = make(...operands.map((operand) => settle(frame, operand, scope)));
  if (value.is === 'constant') return { scope: EVERYWHERE, value };
  return { scope: scope === EVERYWHERE ? outermost(frame) : scope, value };
}

/** Where a value without constants for operands can be worked out at the earliest. */
export const outermost = (frame: Frame): Scope => frame.world ?? frame.floor;

/** The value as it can be written in the stretch `target`: in full when it belongs there, else by the name of what was worked out before. */
export function settle(frame: Frame, { scope, value }: Lowered, target: Scope): Value {
  if (scope.depth >= target.depth || isTrivial(value)) return value;
  return keep(frame, { scope, value }, target).value;
}

/** Works a value out in its own stretch, once, and gives it a name. */
export function keep(frame: Frame, lowered: Lowered, target: Scope = lowered.scope): Lowered {
  const { value } = lowered;
  if (isTrivial(value)) return lowered;
  const scope = lowered.scope === EVERYWHERE ? outermost(frame) : lowered.scope;
  if (scope !== frame.world) return { scope, value: keepLocal(frame, scope, value) };
  const stored = keepForWorld(frame, scope, value);
  if (target.depth <= frame.procedure.depth) return { scope, value: stored };
  return { scope: frame.procedure, value: keepLocal(frame, frame.procedure, stored) };
}

function keepLocal(frame: Frame, scope: Scope, value: Value): Value {
  const key = keyOf(value);
  const known = scope.known.get(key);
  if (known !== undefined) return known;
  const name = frame.draft.fresh();
  scope.body.push({ do: 'let', local: name, value });
  scope.known.set(key, local(name));
  return local(name);
}

function keepForWorld(frame: Frame, scope: Scope, value: Value): Value {
  if (value.is === 'cell' && value.address.terms.length === 0) return value;
  const key = keyOf(value);
  const known = scope.known.get(key);
  if (known !== undefined) return known;
  const stored = cell(frame.draft.cells.reserve(1));
  if (stored.is === 'cell') scope.body.push({ do: 'store', address: stored.address, value });
  scope.known.set(key, stored);
  return stored;
}

/** Values that cost nothing to write twice. */
function isTrivial(value: Value): boolean {
  return (
    value.is === 'constant' ||
    value.is === 'local' ||
    value.is === 'month' ||
    (value.is === 'index' && (value.of.is === 'loop' || value.of.is === 'whole'))
  );
}
