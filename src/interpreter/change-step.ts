import type { Effect, Quantity } from '../language/index.ts';
import { isSameAgent } from './agent.ts';
import { MOVED } from './arrival.ts';
import { at } from './at.ts';
import { bounded } from './bounds.ts';
import { evaluate } from './evaluate.ts';
import { optionScope, quantityScope, resolveAgent } from './participants.ts';
import { notesFor } from './quantity-step.ts';
import { nextStage } from './stage-move.ts';
import { towardPlaces } from './start-values.ts';
import { sumTerms } from './sum-terms.ts';
import { intervened } from './timeline.ts';
import { type Notes, note } from './watch.ts';
import type { World } from './world.ts';

interface NewValue {
  readonly quantity: Quantity;
  readonly place: number;
  readonly toward: number;
  readonly value: number;
}

/** Changes all states and stages of a phase together: first every new value is worked out, then all are stored. */
export function changeTogether(world: World, quantities: readonly Quantity[]): void {
  const changes: NewValue[] = [];
  for (const quantity of quantities) {
    for (const place of world.places(quantity.kind)) {
      for (const toward of towardPlaces(world, quantity)) {
        changes.push({ quantity, place, toward, value: newValue(world, quantity, place, toward) });
      }
    }
  }
  for (const change of changes) store(world, change);
}

function newValue(world: World, quantity: Quantity, place: number, toward: number): number {
  const notes = notesFor(world, quantity, place, toward);
  if (quantity.rule.is === 'stage') return nextStage(world, quantity, quantity.rule, place, notes);
  if (quantity.rule.is !== 'state') throw new Error(`${quantity.name} is neither a state nor a stage`);
  const scope = quantityScope(world, quantity, place, toward);
  const own = sumTerms(quantity.rule.terms, scope, notes);
  const pushed = quantity.effects.reduce(
    (sum, effect) => sum + effectValue(world, effect, quantity, place, notes),
    own,
  );
  const value = bounded(quantity, intervened(quantity, place, pushed, scope, notes), scope, notes);
  note(notes, 'before', 'before', -world.read(quantity, place, toward));
  return value;
}

/** What the choice that counts adds to this agent's state; 0 when another option or another agent is meant. */
function effectValue(world: World, effect: Effect, quantity: Quantity, place: number, notes: Notes): number {
  const decision = at(world.model.decisions, effect.decision);
  const chosen = at(decision.phase === quantity.phase ? world.lastChoice : world.choice, effect.decision);
  if (chosen < 0) return 0;
  const { option, target } = at(decision.alternatives, chosen);
  if (option !== effect.option) return 0;
  const scope = optionScope(world, decision, option, target);
  if (!isSameAgent(resolveAgent(effect.agent, scope), world.agent(quantity.kind, place))) return 0;
  const value = evaluate(effect.formula, scope);
  note(notes, 'option', effect.name, value);
  return value;
}

function store(world: World, { quantity, place, toward, value }: NewValue): void {
  if (quantity.rule.is === 'stage') {
    const hasMoved = value !== world.read(quantity, place);
    const monthsIn = at(world.now.monthsIn, quantity.index);
    monthsIn[place] = hasMoved ? 0 : at(monthsIn, place) + 1;
    const arrived = at(world.arrived, quantity.index);
    if (hasMoved) arrived[place] = MOVED;
    else if (arrived[place] === MOVED) arrived[place] = 0;
  }
  world.write(quantity, place, toward, value);
}
