import type { MathNode } from 'mathjs/number';
import type { Expression } from '../expression.ts';
import { type Unit, unitText } from '../units/unit.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';

/** The same, where only a number will do. */
export function resolveNumber(
  node: MathNode,
  scope: Scope,
  offsets: Offsets,
): { expression: Expression; unit: Unit } | null {
  const part = scope.resolve(node, scope, offsets);
  return part && asNumber(part, node, scope, offsets);
}

/** A part that was resolved already, where only a number will do. */
export function asNumber(
  part: Resolved,
  node: MathNode,
  scope: Scope,
  offsets: Offsets,
): { expression: Expression; unit: Unit } | null {
  if (part.is === 'number') return part;
  const { offset, length } = spot(node, offsets);
  const found = part.is === 'agent' ? 'an agent' : part.is === 'stage' ? 'a stage' : 'a quoted text';
  const hint =
    part.is === 'stage'
      ? 'compare it: stage == operating'
      : part.is === 'agent'
        ? 'read one of its quantities: agent.quantity'
        : 'dates belong into at("2028-12", ...) and windows';
  scope.report(offset, length, `a number is needed here, this is ${found}`, { hint });
  return null;
}

/** A number without a measure: what exp, log and logistic accept. */
export function resolvePure(node: MathNode, scope: Scope, offsets: Offsets, why: string): Expression | null {
  const part = resolveNumber(node, scope, offsets);
  if (part === null) return null;
  if (part.unit.is === 'known' && part.unit.powers.size > 0) {
    const { offset, length } = spot(node, offsets);
    scope.report(offset, length, `${why} needs a pure number, this is in ${unitText(part.unit)}`, {
      hint: 'divide it by something in the same unit first',
    });
    return null;
  }
  return part.expression;
}

/** Where to point when a part is at fault: its own name, or the first name inside it. */
export function spot(node: MathNode, offsets: Offsets): { offset: number; length: number } {
  let first: { offset: number; length: number } | null = null;
  const visit = (part: MathNode): void => {
    const offset = offsets.get(part);
    if (offset !== undefined && (first === null || offset < first.offset)) {
      first = { offset, length: lengthOf(part) };
    }
    part.forEach(visit);
  };
  visit(node);
  return first ?? { offset: 0, length: 1 };
}

/** How long a leaf is as it is written; a number in an unusual form may be some letters longer. */
function lengthOf(leaf: MathNode): number {
  const { value } = leaf as unknown as { value?: unknown };
  if (leaf.type !== 'ConstantNode') return nameOf(leaf).length;
  return typeof value === 'string' ? value.length + 2 : String(value).length;
}

/** The name a node spells. */
export function nameOf(node: MathNode): string {
  return (node as unknown as { name?: string }).name ?? '';
}
