import type { Expression } from '../expression.ts';

/** The value of an expression made of numbers alone; null for any that reads something, or could not be read. */
export function constantValue(expression: Expression): number | null {
  if (expression.is === 'number') return Number.isNaN(expression.value) ? null : expression.value;
  if (expression.is === 'negative') {
    const value = constantValue(expression.of);
    return value === null ? null : -value;
  }
  if (expression.is !== 'binary') return null;
  const left = constantValue(expression.left);
  const right = constantValue(expression.right);
  if (left === null || right === null) return null;
  switch (expression.operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return null;
  }
}
