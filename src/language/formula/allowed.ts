import type { MathNode } from 'mathjs/number';
import { FORMULA_LIMITS, type FormulaFault } from './limits.ts';

/** Operators of the language by mathjs's own word for them. */
const OPERATORS: ReadonlySet<string> = new Set([
  'add',
  'subtract',
  'multiply',
  'divide',
  'pow',
  'mod',
  'smaller',
  'smallerEq',
  'larger',
  'largerEq',
  'equal',
  'unequal',
  'and',
  'or',
  'not',
  'unaryMinus',
  'unaryPlus',
  'to',
]);

/** The first construct of the tree that the language does not have, as a sentence; null when there is none. */
export function refusal(root: MathNode, offsets: ReadonlyMap<MathNode, number>): FormulaFault | null {
  let nodes = 0;
  const visit = (node: MathNode, depth: number, before: number): FormulaFault | null => {
    nodes += 1;
    const offset = offsets.get(node) ?? before;
    if (nodes > FORMULA_LIMITS.nodes)
      return { what: `a formula has at most ${FORMULA_LIMITS.nodes} parts`, offset, length: 1 };
    if (depth > FORMULA_LIMITS.depth)
      return { what: `a formula is at most ${FORMULA_LIMITS.depth} levels deep`, offset, length: 1 };
    const own = nodeFault(node);
    if (own) return { ...own, offset: startOf(node, offsets) ?? offset, length: 1 };
    for (const child of children(node)) {
      const fault = visit(child, depth + 1, offset);
      if (fault) return fault;
    }
    return null;
  };
  return visit(root, 0, 0);
}

/** Where the first name or number of a part stands: operators carry no place of their own. */
function startOf(node: MathNode, offsets: ReadonlyMap<MathNode, number>): number | undefined {
  if (node.type === 'SymbolNode' || node.type === 'ConstantNode') return offsets.get(node);
  const { fn } = node as unknown as { fn?: MathNode };
  const parts = node.type === 'FunctionNode' && fn !== undefined ? [fn] : children(node);
  return parts.reduce<number | undefined>((found, part) => found ?? startOf(part, offsets), undefined);
}

/** The parts of a node that are formulas themselves. */
function children(node: MathNode): readonly MathNode[] {
  const parts = node as unknown as Readonly<Record<'args' | 'params', readonly MathNode[] | undefined>> &
    Readonly<Record<'object' | 'content', MathNode | undefined>>;
  if (node.type === 'AccessorNode') return parts.object ? [parts.object] : [];
  if (node.type === 'ParenthesisNode') return parts.content ? [parts.content] : [];
  return parts.args ?? parts.params ?? [];
}

function nodeFault(node: MathNode): { what: string; guess?: string } | null {
  const parts = node as unknown as Record<string, unknown>;
  switch (node.type) {
    case 'SymbolNode':
    case 'ParenthesisNode':
      return null;
    case 'ConstantNode':
      return constantFault(parts.value);
    case 'OperatorNode':
      return operatorFault(parts);
    case 'FunctionNode':
      return (parts.fn as MathNode).type === 'SymbolNode'
        ? null
        : { what: 'only functions of the language can be called' };
    case 'AccessorNode':
      return (parts.index as { dotNotation?: boolean }).dotNotation === true
        ? null
        : { what: 'write agent.name with a dot' };
    case 'RelationalNode':
      return { what: 'a chain of comparisons is not part of the language', guess: 'write a < b and b < c' };
    default:
      return { what: `${node.type.replace('Node', '').toLowerCase()}s are not part of the language` };
  }
}

function constantFault(value: unknown): { what: string } | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : { what: 'a number must be finite' };
  return typeof value === 'boolean' || typeof value === 'string' ? null : { what: 'this is not a number' };
}

function operatorFault(parts: Record<string, unknown>): { what: string; guess?: string } | null {
  if (parts.implicit === true)
    return { what: 'a sign is missing between two parts', guess: 'write * to multiply' };
  if (parts.isPercentage === true)
    return { what: '% as percent is not part of the language', guess: 'write / 100' };
  if (parts.op === 'to') return { what: 'the operator "to" is not part of the language', guess: 'write in' };
  if (OPERATORS.has(String(parts.fn))) return null;
  return { what: `the operator "${String(parts.op)}" is not part of the language` };
}
