import type { REDUCERS } from './reducers.ts';
/** A formula after names are resolved: a typed tree that any back end (interpreter, JavaScript, WebAssembly) can walk. */

/** An agent known only when the formula runs, or a fixed one. Indices count places of a kind from 0. */
export type AgentExpression =
  | { readonly is: 'agent'; readonly kind: number; readonly index: number }
  | { readonly is: 'variable'; readonly kind: number; readonly variable: number }
  | {
      readonly is: 'link';
      readonly kind: number;
      readonly quantity: number;
      readonly of: AgentExpression;
      readonly when: When;
    };

/** Which value of a quantity is meant: the one in memory now, last month's, or the one at the start (or at entry). */
export type When = 'now' | 'last' | 'start';

/** Variables of a formula. Aggregates take further numbers, each used once in a formula. */
export const SELF = 0;
export const TOWARD = 1;
export const TARGET = 2;
export const FIRST_LOCAL = 3;

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'and'
  | 'or';

/** Functions of numbers; `power` needs a first argument >= 0, `products` is a whole power written as products. */
export type NumberFunction =
  | 'exp'
  | 'log'
  | 'sqrt'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'abs'
  | 'logistic'
  | 'logit'
  | 'power';

export type Reducer = (typeof REDUCERS)[number];

export type Expression =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'estimate'; readonly estimate: number }
  | { readonly is: 'clock'; readonly clock: 'month' | 'month_of_year' }
  | {
      readonly is: 'read';
      readonly quantity: number;
      readonly agent: AgentExpression;
      readonly toward: AgentExpression | null;
      readonly when: When;
    }
  /** The place of an agent as a number, to store in a link; -1 for nobody. */
  | { readonly is: 'place'; readonly of: AgentExpression }
  | { readonly is: 'named'; readonly agent: AgentExpression }
  | {
      readonly is: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: 'negative'; readonly of: Expression }
  | { readonly is: 'not'; readonly of: Expression }
  | { readonly is: 'call'; readonly function: NumberFunction; readonly operands: readonly Expression[] }
  | { readonly is: 'products'; readonly base: Expression; readonly exponent: number }
  | { readonly is: 'extreme'; readonly function: 'min' | 'max'; readonly operands: readonly Expression[] }
  | { readonly is: 'if'; readonly condition: Expression; readonly yes: Expression; readonly no: Expression }
  | {
      readonly is: 'same';
      readonly left: AgentExpression;
      readonly right: AgentExpression;
      readonly negated: boolean;
    }
  | {
      readonly is: 'aggregate';
      readonly reducer: Reducer;
      readonly kind: number;
      readonly variable: number;
      /** The network to walk from an agent, or null for every occupied place of the kind. */
      readonly network: { readonly network: number; readonly of: AgentExpression } | null;
      readonly value: Expression;
      readonly condition: Expression | null;
      readonly otherwise: Expression | null;
    }
  | {
      readonly is: 'months_in';
      readonly quantity: number;
      readonly agent: AgentExpression;
      readonly when: When;
    }
  | {
      readonly is: 'entered';
      readonly quantity: number;
      readonly agent: AgentExpression;
      readonly stage: number;
    }
  /** 1 when the decision's last choice in memory is the option (and the target, when one is named). */
  | {
      readonly is: 'chose';
      readonly decision: number;
      readonly option: number;
      readonly target: AgentExpression | null;
    }
  | {
      readonly is: 'odds';
      readonly decision: number;
      readonly option: number;
      readonly target: AgentExpression | null;
    }
  /** Sum of `value` over the signals that reached `to` since the owner's last update; `from` null means anyone. */
  | {
      readonly is: 'heard';
      readonly from: AgentExpression | null;
      readonly to: AgentExpression;
      readonly value: Expression;
    }
  | { readonly is: 'signal'; readonly part: 'cost' | 'valence' | 'surprise' }
  /** In a decision's `value`: what the option at hand lists for this quantity (under `expects`, else `does`, else 0). */
  | { readonly is: 'change'; readonly quantity: number; readonly agent: AgentExpression }
  /** In an outcome: the result of the outcome's n-th reducer over the whole world. */
  | { readonly is: 'reduced'; readonly reducer: number }
  | { readonly is: 'dropped'; readonly kind: number };
