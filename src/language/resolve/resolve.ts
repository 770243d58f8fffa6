import type { MathNode } from 'mathjs/number';
import type { Expression } from '../expression.ts';
import { WORLD_REDUCERS } from '../reducers.ts';
import { LITERAL, PURE } from '../units/unit.ts';
import { resolveCall } from './calls.ts';
import { resolveOperator } from './operators.ts';
import { spot } from './parts.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';
import { resolveAccess, resolveName } from './symbols.ts';

/** Gives every part of a formula its meaning, type and unit; null after a fault has been reported. */
export function resolve(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const part = resolveNode(node, scope, offsets);
  if (part === null || scope.readings === null || !readsMonth(part)) return part;
  const { offset, length } = spot(node, offsets);
  scope.report(offset, length, NO_READING, { hint: REDUCERS });
  return null;
}

const NO_READING = 'an outcome reads a whole world';
const REDUCERS = `begin with ${WORLD_REDUCERS.slice(0, -1).join(', ')} or ${WORLD_REDUCERS.at(-1)}`;

/** Whether a part of an outcome looks at a month without saying which. What asks after an agent or a stage is refused with it. */
function readsMonth(part: Resolved): boolean {
  return (
    part.is === 'agent' || part.is === 'stage' || (part.is === 'number' && MONTHLY.has(part.expression.is))
  );
}

const MONTHLY: ReadonlySet<Expression['is']> = new Set(['read', 'clock', 'aggregate', 'chose', 'odds']);

function resolveNode(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  switch (node.type) {
    case 'ConstantNode':
      return resolveConstant((node as unknown as { value: unknown }).value);
    case 'ParenthesisNode':
      return resolve((node as unknown as { content: MathNode }).content, scope, offsets);
    case 'SymbolNode':
      return resolveName(node, scope, offsets);
    case 'AccessorNode':
      return resolveAccess(node, scope, offsets);
    case 'OperatorNode':
      return resolveOperator(node, scope, offsets);
    default:
      return resolveCall(node, scope, offsets);
  }
}

function resolveConstant(value: unknown): Resolved {
  if (typeof value === 'string') return { is: 'text', text: value };
  if (typeof value === 'boolean')
    return { is: 'number', expression: { is: 'number', value: value ? 1 : 0 }, unit: PURE };
  return { is: 'number', expression: { is: 'number', value: Number(value) }, unit: LITERAL };
}
