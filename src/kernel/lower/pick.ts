import type { Draw } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  address,
  arithmetic,
  both,
  cell,
  compare,
  constant,
  extreme,
  indexValue,
  plus,
  select,
  type Value,
} from '../program/index.ts';
import { testOf } from './aggregate-step.ts';
import { bind, type Frame, inside } from './frame.ts';
import { type Local, letLocal } from './let-local.ts';
import { overPlaces } from './loops.ts';
import { lowerFormula, writtenValue } from './terms.ts';

/** Weights of the agents of a kind, kept in cells, and their sum in agent order. */
export interface Weights {
  readonly base: number;
  readonly sum: Local;
  /** The last agent with any weight, -1 when there is none. */
  readonly last: Local;
}

const ZERO = constant(0);

/** Works out the weights of all taken places: 0 for those that fail the condition or weigh less than nothing. */
export function lowerWeights(frame: Frame, draw: Draw & { readonly is: 'pick' | 'split' }): Weights {
  const base = frame.draft.cells.reserve(at(frame.draft.model.kinds, draw.kind).size);
  const [sum, last] = [letLocal(frame, ZERO), letLocal(frame, constant(-1))];
  overPlaces(frame, draw.kind, (loop, bound) => {
    const inner = bind(loop, draw.variable, bound);
    const weight = letLocal(inner, ZERO);
    const condition = draw.is === 'pick' ? draw.condition : null;
    const passing = condition === null ? inner : inside(inner);
    const value = extreme('max', ZERO, writtenValue(passing, draw.weight, 'weight'));
    passing.here.body.push({ do: 'assign', local: weight.local, value });
    if (condition !== null) {
      const test = testOf(inner, lowerFormula(inner, condition, 'among'));
      inner.here.body.push({ do: 'when', test, body: passing.here.body });
    }
    inner.here.body.push(
      { do: 'store', address: address(base, [bound.index, 1]), value: weight },
      { do: 'assign', local: sum.local, value: plus(sum, weight) },
      {
        do: 'assign',
        local: last.local,
        value: select(compare('>', weight, ZERO), indexValue(bound.index), last),
      },
    );
  });
  return { base, sum, last };
}

/** The place of an agent picked in proportion to its weight; -1 when nobody weighs anything, NaN for weights that are none. */
export function lowerPick(frame: Frame, draw: Draw & { readonly is: 'pick' }, uniform: Value): Value {
  const { base, sum, last } = lowerWeights(frame, draw);
  const sought = letLocal(frame, arithmetic('*', uniform, sum));
  const reached = letLocal(frame, ZERO);
  const picked = letLocal(frame, constant(-1));
  overPlaces(frame, draw.kind, (inner, bound) => {
    const weight = cell(base, [bound.index, 1]);
    const isFirst = both(compare('<', picked, ZERO), compare('<', sought, reached));
    inner.here.body.push(
      { do: 'assign', local: reached.local, value: plus(reached, weight) },
      { do: 'assign', local: picked.local, value: select(isFirst, indexValue(bound.index), picked) },
    );
  });
  const found = select(compare('<', picked, ZERO), last, picked);
  const nobody = select(compare('<=', sum, ZERO), constant(-1), constant(Number.NaN));
  return letLocal(frame, select(compare('>', sum, ZERO), found, nobody));
}
