import type { Expression, Reducer } from '../../language/index.ts';
import {
  ALWAYS,
  arithmetic,
  compare,
  constant,
  extreme,
  not,
  plus,
  type Statement,
  select,
  type Test,
  truth,
  type Value,
} from '../program/index.ts';
import { type Frame, inside } from './frame.ts';
import { lower } from './lower.ts';
import type { Lowered } from './scope.ts';
import { settle } from './settle.ts';

export type Aggregate = Expression & { readonly is: 'aggregate' };

/** An aggregate's value and how many passed its condition. */
export interface Aggregated {
  readonly value: Lowered;
  readonly passed: Lowered;
}

/** The aggregate as written, with the agents its variables stand for. */
export function aggregateKey(frame: Frame, { otherwise: _, ...own }: Aggregate): string {
  const bound = [...frame.bindings].map(([variable, { index }]) => `${variable}=${JSON.stringify(index)}`);
  const written = JSON.stringify(own);
  return `${written} ${bound.join()} ${written.includes('"is":"change"') ? optionKey(frame) : ''}`;
}

/** What change() asks of: the same formula means something else for each option. */
function optionKey({ draft, option }: Frame): string {
  const decision = draft.model.decisions.findIndex(({ options }) => options.some((one) => one === option));
  return `${decision}.${option?.name ?? ''}`;
}

/** One step of an aggregate: what is done with an agent that passes. */
export function writeStep(
  frame: Frame,
  { reducer, value, condition }: Aggregate,
  set: (next: (sum: Value) => Value) => Statement,
  passed: (Value & { readonly is: 'local' }) | Statement,
): void {
  const test = condition === null ? ALWAYS : testOf(frame, lower(frame, condition));
  if (test.is === 'always' && !test.holds) return;
  const inner = test.is === 'always' ? frame : inside(frame);
  const { body } = inner.here;
  const one = settle(inner, lower(inner, value), inner.here);
  if (needsCount(reducer))
    body.push(
      'do' in passed ? passed : { do: 'assign', local: passed.local, value: plus(passed, constant(1)) },
    );
  pushStep(body, reducer, one, set);
  if (inner !== frame) frame.here.body.push({ do: 'when', test, body });
}

function pushStep(
  body: Statement[],
  reducer: Reducer,
  one: Value,
  set: (next: (sum: Value) => Value) => Statement,
): void {
  if (reducer === 'total' || reducer === 'average') body.push(set((sum) => plus(sum, one)));
  else if (reducer === 'most') body.push(set((sum) => extreme('max', sum, one)));
  else if (reducer === 'least') body.push(set((sum) => extreme('min', sum, one)));
  else {
    const holds = reducer === 'all' ? not(truth(one)) : truth(one);
    const next = set((sum) =>
      reducer === 'count' ? plus(sum, constant(1)) : constant(reducer === 'any' ? 1 : 0),
    );
    if (holds.is !== 'always') body.push({ do: 'when', test: holds, body: [next] });
    else if (holds.holds) body.push(next);
  }
}

export const needsCount = (reducer: Reducer): boolean =>
  reducer === 'average' || reducer === 'most' || reducer === 'least';

export function startOf(reducer: Reducer): number {
  if (reducer === 'most') return Number.NEGATIVE_INFINITY;
  if (reducer === 'least') return Number.POSITIVE_INFINITY;
  return reducer === 'all' ? 1 : 0;
}

/** The result once all have been seen. */
export function finished(reducer: Reducer, sum: Value, passed: Value): Value {
  if (!needsCount(reducer)) return sum;
  const none = compare('==', passed, constant(0));
  if (reducer === 'average') return select(none, constant(0), arithmetic('/', sum, passed));
  return select(none, constant(Number.NaN), sum);
}

export const testOf = (frame: Frame, lowered: Lowered): Test => truth(settle(frame, lowered, frame.here));
