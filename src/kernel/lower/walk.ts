import type { AgentExpression, Expression } from '../../language/index.ts';

/** What a walk over a formula meets. */
export interface Visitor {
  readonly expression?: (part: Expression) => void;
  readonly agent?: (agent: AgentExpression) => void;
}

/** Visits every part of a formula, parents first; the agents of links too. */
export function walk(expression: Expression, visitor: Visitor): void {
  visitor.expression?.(expression);
  for (const agent of agentsOf(expression)) walkAgent(agent, visitor);
  for (const part of partsOf(expression)) walk(part, visitor);
}

function walkAgent(agent: AgentExpression, visitor: Visitor): void {
  visitor.agent?.(agent);
  if (agent.is === 'link') walkAgent(agent.of, visitor);
}

function agentsOf(expression: Expression): readonly AgentExpression[] {
  switch (expression.is) {
    case 'read':
      return expression.toward === null ? [expression.agent] : [expression.agent, expression.toward];
    case 'place':
      return [expression.of];
    case 'named':
    case 'months_in':
    case 'entered':
    case 'change':
      return [expression.agent];
    case 'same':
      return [expression.left, expression.right];
    case 'chose':
    case 'odds':
      return expression.target === null ? [] : [expression.target];
    case 'heard':
      return expression.from === null ? [expression.to] : [expression.from, expression.to];
    case 'aggregate':
      return expression.network === null ? [] : [expression.network.of];
    default:
      return [];
  }
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.is) {
    case 'binary':
      return [expression.left, expression.right];
    case 'negative':
    case 'not':
      return [expression.of];
    case 'call':
    case 'extreme':
      return expression.operands;
    case 'products':
      return [expression.base];
    case 'if':
      return [expression.condition, expression.yes, expression.no];
    case 'heard':
      return [expression.value];
    case 'aggregate':
      return [expression.value, expression.condition, expression.otherwise].filter((part) => part !== null);
    default:
      return [];
  }
}
