import type { Statement, Test, Value } from '../program/index.ts';

/** Whether working out a value costs more than a jump: it calls a routine, draws, or gathers. */
export function isDear(value: Value): boolean {
  switch (value.is) {
    case 'numerics':
    case 'call':
    case 'drawn':
    case 'sum_of':
    case 'uniform_at':
    case 'pair_key':
      return true;
    case 'arithmetic':
    case 'extreme':
      return isDear(value.left) || isDear(value.right);
    case 'negative':
    case 'rounded':
    case 'exponent':
    case 'power_of_two':
      return isDear(value.of);
    case 'select':
      return isDearTest(value.test) || isDear(value.yes) || isDear(value.no);
    case 'flag':
      return isDearTest(value.of);
    default:
      return false;
  }
}

function isDearTest(test: Test): boolean {
  switch (test.is) {
    case 'compare':
      return isDear(test.left) || isDear(test.right);
    case 'both':
    case 'either':
      return isDearTest(test.left) || isDearTest(test.right);
    case 'not':
      return isDearTest(test.of);
    case 'truth':
      return isDear(test.of);
    default:
      return false;
  }
}

/** Statements that cost less than a jump no processor foresees. */
const FEW = 4;

/** Whether a stretch is so short and plain that it is better worked out in all lanes than jumped over. */
export const isLight = (body: readonly Statement[]): boolean =>
  body.filter((statement) => statement.do !== 'note').length <= FEW && body.every(isPlain);

function isPlain(statement: Statement): boolean {
  switch (statement.do) {
    case 'note':
      return true;
    case 'let':
    case 'assign':
    case 'store':
      return !isDear(statement.value);
    default:
      return false;
  }
}
