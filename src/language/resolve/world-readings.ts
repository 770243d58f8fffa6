import type { MathNode } from 'mathjs/number';
import type { WorldReducer } from '../model/index.ts';
import { WORLD_REDUCERS } from '../reducers.ts';
import { PURE, type Unit } from '../units/unit.ts';
import type { Call } from './call.ts';
import { nameOf, resolveNumber, spot } from './parts.ts';
import type { OutcomeReadings, Resolved } from './scope.ts';

/** A reducer of an outcome: `ever(x > 1, until("2028-12"))` reads one formula over the months of a world. */
export function resolveReading(call: Call): Resolved | null {
  const { node, name, args, scope, offsets } = call;
  const reducer = WORLD_REDUCERS.find((one) => one === name);
  const { readings } = scope;
  if (reducer === undefined) return null;
  if (readings === null) {
    scope.report(
      spot(node, offsets).offset,
      name.length,
      `${name}() reads a whole world: it belongs into outcomes only`,
      {
        hint: 'inside a formula min, max, total, average and last are available',
      },
    );
    return null;
  }
  const [valueNode, window] = reducer === 'at' ? [args[1], args[0]] : [args[0], args[1]];
  if (valueNode === undefined) {
    scope.report(spot(node, offsets).offset, name.length, 'write at("2028-12", formula)');
    return null;
  }
  const span = reducer === 'at' ? atMonth(call, window, readings) : spanOf(call, window, readings);
  const value = resolveNumber(valueNode, { ...scope, readings: null }, offsets);
  if (span === null || value === null) return null;
  const index = readings.add({ reducer, value: value.expression, node: valueNode, ...span });
  return { is: 'number', expression: { is: 'reduced', reducer: index }, unit: unitOf(reducer, value.unit) };
}

const COUNTING: ReadonlySet<WorldReducer> = new Set(['ever', 'always', 'months_where', 'first']);

const unitOf = (reducer: WorldReducer, unit: Unit): Unit => (COUNTING.has(reducer) ? PURE : unit);

type Span = { readonly from: number; readonly until: number };

function atMonth(call: Call, node: MathNode | undefined, readings: OutcomeReadings): Span | null {
  const month = node === undefined ? null : monthAt(call, node, readings);
  if (month === null) return null;
  if (month >= 0 && month < readings.months) return { from: month, until: month };
  const { offset, length } = spot(node ?? call.node, call.offsets);
  readings.missed(offset, length, 'this month is outside the run');
  return null;
}

/** `last_months(n)`, `until("2028-12")`, `between("2026-01", "2027-12")`; none: the whole run. */
function spanOf(call: Call, node: MathNode | undefined, readings: OutcomeReadings): Span | null {
  const whole = { from: 0, until: readings.months - 1 };
  if (node === undefined) return whole;
  // Names and numbers have no arguments, and operators no name.
  const { args } = node as unknown as { args?: readonly MathNode[] };
  const word = nameOf(node);
  const [first, second, third] = args ?? [];
  if (word === 'last_months' && first !== undefined && second === undefined) {
    const { value } = first as unknown as { value?: unknown };
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1) {
      return { from: Math.max(0, readings.months - value), until: readings.months - 1 };
    }
  }
  if (word === 'until' && first !== undefined && second === undefined) {
    const until = monthAt(call, first, readings);
    return until === null ? null : withinRun(0, until, call, readings);
  }
  if (word === 'between' && first !== undefined && second !== undefined && third === undefined) {
    const from = monthAt(call, first, readings);
    const until = monthAt(call, second, readings);
    return from === null || until === null ? null : withinRun(from, until, call, readings);
  }
  const { offset, length } = spot(node, call.offsets);
  call.scope.report(offset, length, 'this is no window', {
    hint: 'a window is last_months(12), until("2028-12") or between("2026-01", "2027-12")',
  });
  return null;
}

/** A window may reach past the end of a run; it must not miss the run altogether. */
function withinRun(from: number, until: number, call: Call, readings: OutcomeReadings): Span | null {
  const span = { from: Math.max(0, from), until: Math.min(until, readings.months - 1) };
  if (span.from <= span.until) return span;
  const { offset } = spot(call.node, call.offsets);
  if (from > until) call.scope.report(offset, call.name.length, 'this window ends before it begins');
  else readings.missed(offset, call.name.length, 'this window holds no month of the run');
  return null;
}

function monthAt(call: Call, node: MathNode, readings: OutcomeReadings): number | null {
  const { value } = node as unknown as { value?: unknown };
  const date =
    node.type === 'ConstantNode' && (typeof value === 'string' || typeof value === 'number') ? value : null;
  const month = date === null ? null : readings.monthOf(date);
  if (month !== null) return month;
  const { offset, length } = spot(node, call.offsets);
  const what =
    date === null ? 'a date in quotes is needed here' : `"${String(date)}" is no month of this run`;
  call.scope.report(offset, length, what, { hint: 'dates are written "2028-12"' });
  return null;
}
