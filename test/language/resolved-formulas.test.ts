import { describe, expect, it } from 'vitest';
import type { AgentExpression, Expression } from '../../src/language/expression.ts';
import { modelOf } from './load.ts';
import { valley } from './valley.ts';

/** What a formula of a state is once its names are resolved: all that runs read of it. */
function resolved(asked: string): Expression | undefined {
  const rule = modelOf(valley({ asked })).quantities.find(({ name }) => name === 'asked')?.rule;
  return rule?.is === 'formula' ? rule.terms[0]?.formula.expression : undefined;
}

const number = (value: number): Expression => ({ is: 'number', value });
const [two, three] = [number(2), number(3)];
const self: AgentExpression = { is: 'variable', kind: 1, variable: 0 };
const boru: AgentExpression = { is: 'agent', kind: 1, index: 1 };

type Case = readonly [formula: string, expression: Expression];

describe('a formula is resolved to', () => {
  it.each<Case>([
    ['true', number(1)],
    ['false', number(0)],
    ['pi', number(Math.PI)],
    ['+(2)', two],
    ['-2', { is: 'negative', of: two }],
    ['not 2', { is: 'not', of: two }],
    ['2 ^ (3)', { is: 'products', base: two, exponent: 3 }],
    ['2 ^ 0.5', { is: 'call', function: 'power', operands: [two, number(0.5)] }],
    ['2 ^ 17', { is: 'call', function: 'power', operands: [two, number(17)] }],
    ['exp(2)', { is: 'call', function: 'exp', operands: [two] }],
    ['abs(2)', { is: 'call', function: 'abs', operands: [two] }],
    ['sqrt(2)', { is: 'call', function: 'sqrt', operands: [two] }],
    ['min(2, 3)', { is: 'extreme', function: 'min', operands: [two, three] }],
    ['max(3, 2, 2)', { is: 'extreme', function: 'max', operands: [three, two, two] }],
    ['if(1, 2, 3)', { is: 'if', condition: number(1), yes: two, no: three }],
    ['2 and 3', { is: 'binary', operator: 'and', left: two, right: three }],
    ['2 != 3', { is: 'binary', operator: '!=', left: two, right: three }],
    ['3 == 2', { is: 'binary', operator: '==', left: three, right: two }],
    ['sad != glad', { is: 'binary', operator: '!=', left: number(1), right: number(0) }],
    ['self == boru', { is: 'same', left: self, right: boru, negated: false }],
    ['boru != self', { is: 'same', left: boru, right: self, negated: true }],
    ['named', { is: 'named', agent: self }],
    ['boru.named', { is: 'named', agent: boru }],
    ['month', { is: 'clock', clock: 'month' }],
    ['rate', { is: 'estimate', estimate: 0 }],
    ['chose(alba.stay)', { is: 'chose', decision: 0, option: 1, target: null }],
    ['odds(alba.march, boru)', { is: 'odds', decision: 0, option: 0, target: boru }],
    [
      'heard(anyone, self, surprise)',
      { is: 'heard', from: null, to: self, value: { is: 'signal', part: 'surprise' } },
    ],
    [
      'heard(boru, self, valence)',
      { is: 'heard', from: boru, to: self, value: { is: 'signal', part: 'valence' } },
    ],
  ])('%s', (formula, expression) => {
    expect(resolved(formula)).toEqual(expression);
  });

  it.each(['now', 'last', 'start'] as const)('what stands at one time: %s', (when) => {
    const written = {
      now: '(ally.mood == sad)',
      last: 'last(ally.mood == sad)',
      start: 'at_start(ally.mood == sad)',
    };
    expect(resolved(written[when])).toMatchObject({
      left: { is: 'read', agent: { is: 'link', of: self, when }, toward: null, when },
      right: number(1),
    });
  });
});

describe('an outcome reads from one month to another', () => {
  it.each([
    ['final(price)', 0, 11],
    ['final(price, last_months(1))', 11, 11],
    ['final(price, last_months(5))', 7, 11],
    ['final(price, last_months(99))', 0, 11],
    ['final(price, until(1))', 0, 0],
    ['final(price, until(99))', 0, 11],
    ['final(price, between(3, 4))', 2, 3],
    ['final(price, between(12, 99))', 11, 11],
    ['at(1, price)', 0, 0],
    ['at(12, price)', 11, 11],
  ])('%s', (reported, from, until) => {
    expect(modelOf(valley({ reported })).outcomes[0]?.readings).toMatchObject([{ from, until }]);
  });
});
