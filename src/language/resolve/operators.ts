import type { MathNode } from 'mathjs/number';
import type { BinaryOperator, Expression } from '../expression.ts';
import { common, PURE, product, raised, type Unit, unitText } from '../units/unit.ts';
import { resolveNumber, resolvePure, spot } from './parts.ts';
import type { Offsets, Resolved, Scope } from './scope.ts';

const BINARY: Readonly<Record<string, BinaryOperator>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  mod: '%',
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
  and: 'and',
  or: 'or',
};

const number = (expression: Expression, unit: Unit): Resolved => ({ is: 'number', expression, unit });

/** An operator with its operands' units balanced. */
export function resolveOperator(node: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const { fn, args } = node as unknown as { fn: string; args: readonly [MathNode, MathNode?] };
  const [left, right] = args;
  if (right === undefined) return resolvePrefix(fn, left, scope, offsets);
  if (fn === 'pow') return resolvePower(left, right, scope, offsets);
  if (fn === 'equal' || fn === 'unequal')
    return resolveEquality(node, left, right, fn === 'unequal', scope, offsets);
  const operator = BINARY[fn];
  if (operator === undefined) {
    const { offset, length } = spot(node, offsets);
    scope.report(offset, length, '"in" names an agent inside an aggregate only', {
      hint: 'total(rival in patron, rival.alignment)',
    });
    return null;
  }
  const first = resolveNumber(left, scope, offsets);
  const second = resolveNumber(right, scope, offsets);
  if (first === null || second === null) return null;
  const expression: Expression = { is: 'binary', operator, left: first.expression, right: second.expression };
  if (operator === '*' || operator === '/')
    return number(expression, product(first.unit, second.unit, operator === '*' ? 1 : -1));
  if (operator === 'and' || operator === 'or') return number(expression, PURE);
  const unit = balanced(operator, first.unit, second.unit, node, scope, offsets);
  if (unit === null) return null;
  return number(expression, operator === '+' || operator === '-' || operator === '%' ? unit : PURE);
}

const DOING: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract', '%': 'take the remainder of' };

/** The common unit of two operands, or a complaint. */
export function balanced(
  operator: string,
  left: Unit,
  right: Unit,
  node: MathNode,
  scope: Scope,
  offsets: Offsets,
): Unit | null {
  const unit = common(left, right);
  if (unit !== null) return unit;
  const { offset, length } = spot(node, offsets);
  const doing = DOING[operator] ?? 'compare';
  scope.report(offset, length, `cannot ${doing} ${unitText(left)} and ${unitText(right)}: the units differ`, {
    hint: 'convert one of them with a factor that carries both units',
  });
  return null;
}

function resolvePrefix(fn: string, operand: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const part = resolveNumber(operand, scope, offsets);
  if (part === null) return null;
  if (fn === 'unaryPlus') return number(part.expression, part.unit);
  if (fn === 'not') return number({ is: 'not', of: part.expression }, PURE);
  return number({ is: 'negative', of: part.expression }, part.unit);
}

function resolvePower(base: MathNode, exponent: MathNode, scope: Scope, offsets: Offsets): Resolved | null {
  const whole = literalWhole(exponent);
  if (whole !== null) {
    const part = resolveNumber(base, scope, offsets);
    return (
      part && number({ is: 'products', base: part.expression, exponent: whole }, raised(part.unit, whole))
    );
  }
  const under = resolvePure(base, scope, offsets, 'a power that is not a whole number from 0 to 16');
  const over = resolvePure(exponent, scope, offsets, 'an exponent');
  if (under === null || over === null) return null;
  return number({ is: 'call', function: 'power', operands: [under, over] }, PURE);
}

/** A whole number from 0 to 16 written as such; powers of it are products and keep their units. */
function literalWhole(node: MathNode): number | null {
  if (node.type === 'ParenthesisNode')
    return literalWhole((node as unknown as { content: MathNode }).content);
  // Only a constant holds a value; a sign before it is an operator.
  const { value } = node as unknown as { value?: unknown };
  return typeof value === 'number' && Number.isInteger(value) && value <= 16 ? value : null;
}

function resolveEquality(
  node: MathNode,
  left: MathNode,
  right: MathNode,
  negated: boolean,
  scope: Scope,
  offsets: Offsets,
): Resolved | null {
  const first = scope.resolve(left, scope, offsets);
  const second = scope.resolve(right, scope, offsets);
  if (first === null || second === null) return null;
  const operator = negated ? '!=' : '==';
  if (first.is === 'agent' && second.is === 'agent') {
    if (first.agent.kind !== second.agent.kind) {
      return unlike(
        node,
        `a ${kindName(first.agent.kind, scope)} and a ${kindName(second.agent.kind, scope)}`,
        scope,
        offsets,
      );
    }
    return number({ is: 'same', left: first.agent, right: second.agent, negated }, PURE);
  }
  if (first.is === 'stage' && second.is === 'stage') {
    if (isStray(first, second) || isStray(second, first))
      return unlike(node, 'a stage with one that this quantity never takes', scope, offsets);
    return number({ is: 'binary', operator, left: first.expression, right: second.expression }, PURE);
  }
  if (first.is !== 'number' || second.is !== 'number') {
    return unlike(node, `${WORD[first.is]} and ${WORD[second.is]}`, scope, offsets);
  }
  const unit = balanced(operator, first.unit, second.unit, node, scope, offsets);
  return unit && number({ is: 'binary', operator, left: first.expression, right: second.expression }, PURE);
}

const WORD = { number: 'a number', agent: 'an agent', stage: 'a stage', text: 'a quoted text' } as const;

const kindName = (kind: number, scope: Scope): string => scope.names.kinds[kind]?.name ?? 'agent';

type Stage = Extract<Resolved, { is: 'stage' }>;

/** Whether one names a stage that the other, a quantity, never takes. */
const isStray = ({ stage }: Stage, { stages }: Stage): boolean =>
  stage !== null && stages !== null && !stages.has(stage);

function unlike(node: MathNode, what: string, scope: Scope, offsets: Offsets): null {
  const { offset, length } = spot(node, offsets);
  scope.report(offset, length, `cannot compare ${what}`);
  return null;
}
