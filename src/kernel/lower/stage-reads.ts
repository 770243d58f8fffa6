import type { Expression } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  below,
  both,
  cell,
  compare,
  constant,
  flag,
  placeOf,
  select,
  truth,
  type Value,
  whole,
} from '../program/index.ts';
import { isNobody, isNone, lowerAgent, scopeOfMemory } from './agent.ts';
import type { Frame } from './frame.ts';
import { EVERYWHERE, type Lowered, type Scope } from './scope.ts';
import { combine, keep } from './settle.ts';

type Part<Name extends Expression['is']> = Expression & { readonly is: Name };

const NOBODY: Lowered = { scope: EVERYWHERE, value: constant(Number.NaN) };

/** Something about one agent; NaN when it is nobody. */
function aboutAgent(
  frame: Frame,
  agent: Part<'named'>['agent'],
  scope: Scope,
  make: (place: Value) => Value,
): Lowered {
  const lowered = lowerAgent(frame, agent);
  if (isNobody(lowered)) return NOBODY;
  const who = lowered.sure ? lowered : keep(frame, lowered, frame.here);
  return combine(frame, [{ scope, value: constant(0) }, who], (_, place) =>
    lowered.sure ? make(place) : select(isNone(place), constant(Number.NaN), make(place)),
  );
}

/** 1 for agents with a name of their own, 0 for entrants. */
export function lowerNamed(frame: Frame, { agent }: Part<'named'>): Lowered {
  const named = at(frame.draft.model.kinds, agent.kind).pool?.named ?? null;
  return aboutAgent(frame, agent, EVERYWHERE, (place) =>
    named === null ? constant(1) : flag(below(placeOf(place), whole(named))),
  );
}

export function lowerMonthsIn(frame: Frame, { quantity, agent, when }: Part<'months_in'>): Lowered {
  const { layout, model } = frame.draft;
  const cells = layout.stages[quantity];
  if (!cells) throw new Error(`${at(model.quantities, quantity).name} is no stage`);
  if (when === 'start') return aboutAgent(frame, agent, EVERYWHERE, () => constant(0));
  const base = when === 'now' ? cells.monthsIn : cells.lastMonthsIn;
  return aboutAgent(frame, agent, frame.floor, (place) => cell(base, [placeOf(place), 1]));
}

/** 1 in the month in which the agent moved into the stage, or came with it. */
export function lowerEntered(frame: Frame, { quantity, agent, stage }: Part<'entered'>): Lowered {
  const { layout, model } = frame.draft;
  const cells = layout.stages[quantity];
  const asked = at(model.quantities, quantity);
  if (!cells) throw new Error(`${asked.name} is no stage`);
  const now = at(layout.now, quantity);
  return aboutAgent(frame, agent, scopeOfMemory(frame, asked, 'now'), (place) => {
    const arrived = truth(cell(cells.arrived, [placeOf(place), 1]));
    return flag(both(arrived, compare('==', cell(now, [placeOf(place), 1]), constant(stage))));
  });
}
