import type { MathNode } from 'mathjs/number';
import { LITERAL, PURE } from '../units/unit.ts';
import { resolveCall } from './calls.ts';
import { resolveOperator } from './operators.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';
import { resolveAccess, resolveName } from './symbols.ts';

/** Gives every part of a formula its meaning, type and unit; null after a fault has been reported. */
export function resolve(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
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
