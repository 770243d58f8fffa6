import { compare, constant, not, placeOf, type Statement, select, type Value } from '../program/index.ts';
import { isNobody, isNone, lowerAgent } from './agent.ts';
import {
  type Aggregate,
  type Aggregated,
  aggregateKey,
  finished,
  needsCount,
  startOf,
  writeStep,
} from './aggregate-step.ts';
import { freshLocal } from './draft.ts';
import { type Bound, bind, type Frame, inside } from './frame.ts';
import { overMembers, overPlaces } from './loops.ts';
import { lower } from './lower.ts';
import { scopeOf } from './reach.ts';
import { lowerScatter } from './scatter.ts';
import { deeper, EVERYWHERE, type Lowered, Scope } from './scope.ts';
import { combine, keep, outermost } from './settle.ts';

/** A total, average and the like: one loop, in the outermost stretch in which it holds. */
export function lowerAggregate(frame: Frame, aggregate: Aggregate): Lowered {
  const otherwise = aggregate.otherwise === null ? null : lower(frame, aggregate.otherwise);
  const scattered = lowerScatter(frame, aggregate);
  const result = scattered ?? lowerLoop(frame, aggregate);
  if (otherwise === null || (aggregate.reducer !== 'most' && aggregate.reducer !== 'least'))
    return result.value;
  return combine(frame, [result.passed, otherwise, result.value], (passed, other, value) =>
    select(compare('==', passed, constant(0)), other, value),
  );
}

function lowerLoop(frame: Frame, aggregate: Aggregate): Aggregated {
  const { otherwise: _, ...own } = aggregate;
  const reach = scopeOf(frame, { ...own, otherwise: null });
  const scope = reach === EVERYWHERE ? outermost(frame) : reach;
  const key = aggregateKey(frame, aggregate);
  const known = scope.known.get(key);
  const passed = scope.known.get(`${key} passed`);
  if (known !== undefined && passed !== undefined)
    return { value: { scope, value: known }, passed: { scope, value: passed } };
  const result = scope === frame.world ? inWorld(frame, scope, aggregate) : inScope(frame, scope, aggregate);
  scope.known.set(key, result.value.value);
  scope.known.set(`${key} passed`, result.passed.value);
  return result;
}

function inScope(frame: Frame, scope: Scope, aggregate: Aggregate): Aggregated {
  const inner: Frame = { ...frame, here: scope, floor: shallower(frame.floor, scope) };
  const { value, passed } = writeLoop(inner, aggregate);
  return { value: { scope, value }, passed: { scope, value: passed } };
}

/** What holds for a whole world is worked out in a block of its own and kept in cells. */
function inWorld(frame: Frame, scope: Scope, aggregate: Aggregate): Aggregated {
  const block = new Scope(scope);
  const inner: Frame = { ...frame, here: block, floor: block, procedure: block };
  const { value, passed } = writeLoop(inner, aggregate);
  const first = frame.draft.cells.reserve(2);
  const kept = [value, passed].map((one, order): Statement => {
    return { do: 'store', address: { base: first + order, terms: [] }, value: one };
  });
  scope.body.push({ do: 'block', body: [...block.body, ...kept] });
  const cellAt = (base: number): Lowered => ({ scope, value: { is: 'cell', address: { base, terms: [] } } });
  return { value: cellAt(first), passed: cellAt(first + 1) };
}

const shallower = (one: Scope, other: Scope): Scope => (deeper(one, other) === one ? other : one);

/** Writes the loop into the innermost stretch; gives the names of its results. */
function writeLoop(frame: Frame, aggregate: Aggregate): { readonly value: Value; readonly passed: Value } {
  const { kind, network, reducer, variable } = aggregate;
  const start = constant(startOf(reducer));
  const sum = freshLocal(frame.draft);
  const passed = freshLocal(frame.draft);
  const counts = needsCount(reducer);
  frame.here.body.push({ do: 'let', local: sum.local, value: start });
  if (counts) frame.here.body.push({ do: 'let', local: passed.local, value: constant(0) });
  const write = (inner: Frame, bound: Bound): void => {
    writeStep(
      bind(inner, variable, bound),
      aggregate,
      (next) => ({ do: 'assign', local: sum.local, value: next(sum) }),
      passed,
    );
  };
  if (network === null) overPlaces(frame, kind, write);
  else {
    const of = lowerAgent(frame, network.of);
    if (!isNobody(of)) overNetwork(frame, network.network, of.sure, keep(frame, of, frame.here), write);
  }
  return { value: finished(reducer, sum, passed), passed: counts ? passed : constant(1) };
}

function overNetwork(
  frame: Frame,
  network: number,
  sure: boolean,
  of: Lowered,
  write: Parameters<typeof overMembers>[3],
): void {
  if (sure) {
    overMembers(frame, network, placeOf(of.value), write);
    return;
  }
  const guarded = inside(frame);
  overMembers(guarded, network, placeOf(of.value), write);
  frame.here.body.push({ do: 'when', test: not(isNone(of.value)), body: guarded.here.body });
}
