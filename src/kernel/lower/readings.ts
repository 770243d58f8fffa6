import { type Outcome, SELF, type WorldReading, type WorldReducer } from '../../language/index.ts';
import {
  address,
  arithmetic,
  both,
  cell,
  compare,
  constant,
  extreme,
  not,
  type Procedure,
  plus,
  type Statement,
  truth,
  type Value,
} from '../program/index.ts';
import { bindFixed, type Draft, type Frame, isolated, openProcedure } from './frame.ts';
import type { Lowered } from './scope.ts';
import { note, writtenValue } from './terms.ts';
import { isWithin } from './timeline.ts';

/** What follows the outcomes: one cell a reading, looked at each month, and the outcomes at the end. */
export interface Readings {
  readonly image: readonly (readonly [number, number])[];
  readonly monthly: readonly Procedure[];
  readonly end: readonly Procedure[];
}

export function lowerReadings(draft: Draft): Readings {
  const image: (readonly [number, number])[] = [];
  const monthly: Procedure[] = [];
  const end: Procedure[] = [];
  for (const outcome of draft.model.outcomes) {
    const base = draft.cells.reserve(outcome.readings.length);
    const look = bindFixed(openProcedure(draft), SELF, 0);
    note(look, outcome.text);
    outcome.readings.forEach((reading, index) => {
      image.push([base + index, startOf(reading.reducer)]);
      lookAt(look, reading, base + index);
    });
    monthly.push({ name: `look ${outcome.name}`, body: look.procedure.body });
    end.push(finish(draft, outcome, base));
  }
  return { image, monthly, end };
}

function startOf(reducer: WorldReducer): number {
  if (reducer === 'first' || reducer === 'min_over') return Number.POSITIVE_INFINITY;
  if (reducer === 'max_over') return Number.NEGATIVE_INFINITY;
  return reducer === 'always' ? 1 : 0;
}

/** One month of a reading, in the months of its window. */
function lookAt(frame: Frame, reading: WorldReading, base: number): void {
  const isWhole = reading.from === 0 && reading.until === frame.draft.model.calendar.months - 1;
  const inner = isWhole ? frame : isolated(frame);
  const { here } = reading.reducer === 'final' || reading.reducer === 'at' ? isolated(inner) : inner;
  const own = { ...inner, here, floor: here === inner.here ? inner.floor : here };
  const value = writtenValue(own, reading.value);
  here.body.push(reduceStep(reading, base, value));
  if (here !== inner.here) {
    const test = isWithin({ from: reading.until, until: reading.until });
    inner.here.body.push({ do: 'when', test, body: here.body });
  }
  if (inner !== frame) frame.here.body.push({ do: 'when', test: isWithin(reading), body: inner.here.body });
}

function reduceStep({ reducer }: WorldReading, base: number, value: Value): Statement {
  const so = cell(base);
  const store = (next: Value): Statement => ({ do: 'store', address: address(base), value: next });
  const when = (test: ReturnType<typeof truth>, next: Value): Statement => ({
    do: 'when',
    test,
    body: [store(next)],
  });
  switch (reducer) {
    case 'final':
    case 'at':
      return store(value);
    case 'ever':
      return when(truth(value), constant(1));
    case 'always':
      return when(not(truth(value)), constant(0));
    case 'months_where':
      return when(truth(value), plus(so, constant(1)));
    case 'first': {
      const isFirst = compare('==', so, constant(Number.POSITIVE_INFINITY));
      return when(both(truth(value), isFirst), plus({ is: 'month' }, constant(1)));
    }
    case 'sum_over':
    case 'mean_over':
      return store(plus(so, value));
    case 'max_over':
      return store(extreme('max', so, value));
    case 'min_over':
      return store(extreme('min', so, value));
  }
}

/** The outcome's formula over the results of its readings. */
function finish(draft: Draft, outcome: Outcome, base: number): Procedure {
  const frame = bindFixed(openProcedure(draft), SELF, 0);
  const reduced = outcome.readings.map((reading, index): Lowered => {
    const so = cell(base + index);
    const months = constant(reading.until - reading.from + 1);
    const value = reading.reducer === 'mean_over' ? arithmetic('/', so, months) : so;
    return { scope: frame.floor, value };
  });
  const result = writtenValue({ ...frame, reduced }, outcome.formula);
  const store: Statement = {
    do: 'store',
    address: address(draft.layout.outcomes + outcome.index),
    value: result,
  };
  frame.here.body.push(store);
  return { name: `outcome ${outcome.name}`, body: frame.procedure.body };
}
