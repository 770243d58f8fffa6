import type { Intervention, Quantity } from '../language/index.ts';
import { at } from './at.ts';
import { evaluate } from './evaluate.ts';
import type { FormulaScope } from './formula-scope.ts';
import { commonScope } from './participants.ts';
import { isTrue } from './truth.ts';
import { type Notes, note, noteStep } from './watch.ts';
import type { World } from './world.ts';

/** Decides in order which entries act this month; their conditions are read on last month's values. */
export function startTimeline(world: World): void {
  for (const entry of world.model.timeline) {
    const acts =
      entry.from <= world.month &&
      world.month <= entry.until &&
      world.isOn(entry.mechanism) &&
      world.omitted[entry.index] !== 1 &&
      (entry.when === null || isTrue(evaluate(entry.when, commonScope(world)))) &&
      !(entry.once && world.fired[entry.index] === 1);
    world.active[entry.index] = acts ? 1 : 0;
    if (acts) world.fired[entry.index] = 1;
  }
}

/** A value after the timeline has added to it and then set it. */
export function intervened(
  quantity: Quantity,
  place: number,
  value: number,
  scope: FormulaScope,
  notes: Notes = null,
): number {
  const { world } = scope;
  const acts = ({ entry, agent }: Intervention): boolean =>
    world.active[entry] === 1 && (agent === null || agent === place);
  const name = ({ entry }: Intervention): string => at(world.model.timeline, entry).name;
  let result = value;
  for (const addition of quantity.adds) {
    const added = acts(addition) ? evaluate(addition.formula, scope) : 0;
    if (acts(addition)) note(notes, 'timeline', name(addition), added);
    result += added;
  }
  for (const replacement of quantity.sets.filter(acts)) {
    const set = evaluate(replacement.formula, scope);
    noteStep(notes, 'timeline', name(replacement), result, set);
    result = set;
  }
  return result;
}
