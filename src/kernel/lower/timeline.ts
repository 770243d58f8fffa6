import { type Entry, SELF } from '../../language/index.ts';
import {
  ALWAYS,
  address,
  both,
  cell,
  compare,
  constant,
  extreme,
  flag,
  not,
  type Procedure,
  type Test,
} from '../program/index.ts';
import { testOf } from './aggregate-step.ts';
import { bindFixed, type Draft, type Frame, isolated, openProcedure } from './frame.ts';
import { letLocal } from './let-local.ts';
import { isOn, isSet } from './switches.ts';
import { lowerFormula } from './terms.ts';

/** Which entries of the timeline act this month, decided in order on last month's values. */
export function startTimeline(draft: Draft): readonly Procedure[] {
  return draft.model.timeline.map((entry) => {
    const frame = bindFixed(openProcedure(draft), SELF, 0);
    startEntry(frame, entry);
    return { name: `entry ${entry.name}`, body: frame.procedure.body };
  });
}

function startEntry(frame: Frame, entry: Entry): void {
  const { layout } = frame.draft;
  const active = layout.active + entry.index;
  const fired = layout.fired + entry.index;
  const inner = isolated(frame);
  const holds = entry.when === null ? ALWAYS : testOf(inner, lowerFormula(inner, entry.when, 'when'));
  const acts = letLocal(frame, constant(0));
  inner.here.body.push({ do: 'assign', local: acts.local, value: flag(holds) });
  const fresh = entry.once ? not(isSet(fired)) : ALWAYS;
  const kept = not(isSet(layout.omitted + entry.index));
  const test = both(isWithin(entry), both(isOn(frame, entry.mechanism), both(kept, fresh)));
  frame.here.body.push(
    { do: 'when', test, body: inner.here.body },
    { do: 'store', address: address(active), value: acts },
    { do: 'store', address: address(fired), value: extreme('max', cell(fired), acts) },
  );
}

/** Whether this month lies between two months. */
export function isWithin({ from, until }: { readonly from: number; readonly until: number }): Test {
  const month = { is: 'month' } as const;
  if (from === until) return compare('==', month, constant(from));
  return both(compare('>=', month, constant(from)), compare('<=', month, constant(until)));
}
