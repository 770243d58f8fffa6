import { type Decision, type Expression, SELF, TARGET } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  ALWAYS,
  both,
  cell,
  compare,
  constant,
  equal,
  flag,
  NEVER,
  placeOf,
  plus,
  select,
  type Test,
  type Value,
} from '../program/index.ts';
import { isNone, lowerAgent } from './agent.ts';
import type { Frame } from './frame.ts';
import { lower } from './lower.ts';
import { EVERYWHERE, type Lowered } from './scope.ts';
import { combine, keep } from './settle.ts';

type Part<Name extends Expression['is']> = Expression & { readonly is: Name };

const ZERO: Lowered = { scope: EVERYWHERE, value: constant(0) };

/** Alternatives of an option: from `first` to `end - 1`; alternatives stand sorted by option. */
export function rangeOf(
  decision: Decision,
  option: number,
): { readonly first: number; readonly end: number } {
  const first = decision.alternatives.findIndex((alternative) => alternative.option === option);
  if (first < 0) return { first: 0, end: 0 };
  const count = decision.alternatives.filter((alternative) => alternative.option === option).length;
  return { first, end: first + count };
}

/** Whether a choice is one of the alternatives first..end-1. */
export function isAmong(
  choice: Value,
  { first, end }: { readonly first: number; readonly end: number },
): Test {
  if (first >= end) return NEVER;
  if (end === first + 1) return compare('==', choice, constant(first));
  return both(compare('>=', choice, constant(first)), compare('<', choice, constant(end)));
}

/** Table from an agent's place to the alternative of this option that has it as target; -2 where there is none. */
function alternativesByTarget(frame: Frame, decision: Decision, option: number): number {
  const kind = at(decision.options, option).target ?? 0;
  const size = frame.draft.model.kinds[kind]?.size ?? 0;
  return frame.draft.tables.add(
    Array.from({ length: size }, (_, place) => {
      const found = decision.alternatives.findIndex((one) => one.option === option && one.target === place);
      return found < 0 ? -2 : found;
    }),
  );
}

/** The alternative of an option toward an agent, as a number: negative when there is none. */
function lowerAlternative(
  frame: Frame,
  decision: Decision,
  { option, target }: Part<'chose' | 'odds'>,
): Lowered {
  if (target === null) return ZERO;
  const table = alternativesByTarget(frame, decision, option);
  const agent = lowerAgent(frame, target);
  if (agent.value.is === 'constant') {
    const found = frame.draft.tables.lists[table]?.[agent.value.value] ?? -2;
    return { scope: EVERYWHERE, value: constant(found) };
  }
  const who = agent.sure ? agent : keep(frame, agent, frame.here);
  return combine(frame, [who], (place) => {
    const found: Value = { is: 'entry', table, at: placeOf(place) };
    return agent.sure ? found : select(isNone(place), constant(-2), found);
  });
}

export function lowerChose(frame: Frame, expression: Part<'chose'>): Lowered {
  const decision = at(frame.draft.model.decisions, expression.decision);
  const choice = cell(at(frame.draft.layout.decisions, expression.decision).choice);
  const memory: Lowered = { scope: frame.floor, value: choice };
  if (expression.target === null) {
    const test = isAmong(choice, rangeOf(decision, expression.option));
    return test === NEVER ? ZERO : { scope: frame.floor, value: flag(test) };
  }
  const wanted = lowerAlternative(frame, decision, expression);
  return combine(frame, [memory, wanted], (chosen, one) => flag(compare('==', chosen, one)));
}

export function lowerOdds(frame: Frame, expression: Part<'odds'>): Lowered {
  const decision = at(frame.draft.model.decisions, expression.decision);
  const { odds } = at(frame.draft.layout.decisions, expression.decision);
  if (expression.target === null) {
    const { first, end } = rangeOf(decision, expression.option);
    let sum: Value = constant(0);
    for (let one = first; one < end; one += 1)
      sum = one === first ? cell(odds + one) : plus(sum, cell(odds + one));
    return { scope: first < end ? frame.floor : EVERYWHERE, value: sum };
  }
  const found = lowerAlternative(frame, decision, expression);
  if (found.value.is === 'constant') {
    return found.value.value < 0 ? ZERO : { scope: frame.floor, value: cell(odds + found.value.value) };
  }
  const known = keep(frame, found, frame.here);
  return combine(frame, [{ scope: frame.floor, value: constant(0) }, known], (_, one) =>
    select(isNone(one), constant(0), cell(odds, [placeOf(one), 1])),
  );
}

/** What the option at hand lists for a quantity of an agent: the sum of its entries for it. */
export function lowerChange(frame: Frame, { quantity, agent }: Part<'change'>): Lowered {
  const listed = frame.option?.changes.filter((change) => change.quantity === quantity) ?? [];
  const asked = lowerAgent(frame, agent);
  let sum: Lowered | null = null;
  for (const change of listed) {
    const own = new Map([...frame.bindings].filter(([variable]) => variable === SELF || variable === TARGET));
    const place = lowerAgent({ ...frame, bindings: own }, change.agent);
    const same = combine(frame, [asked, place], (one, other) => flag(equal(placeOf(one), placeOf(other))));
    if (change.agent.kind !== agent.kind || (same.value.is === 'constant' && same.value.value === 0))
      continue;
    const value = lower({ ...frame, bindings: own, option: null }, change.formula.expression);
    const added = combine(frame, [same, value], (test, one) =>
      select(test.is === 'flag' ? test.of : ALWAYS, one, constant(0)),
    );
    sum = sum === null ? added : combine(frame, [sum, added], plus);
  }
  return sum ?? ZERO;
}
