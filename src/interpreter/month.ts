import type { PhaseSchedule, Step } from '../language/index.ts';
import { at } from './at.ts';
import { changeTogether } from './change-step.ts';
import { stepDecisions } from './decide.ts';
import { stepMembers } from './member-step.ts';
import { readOtherwise } from './otherwise.ts';
import { stepQuantity } from './quantity-step.ts';
import { startTimeline } from './timeline.ts';
import type { World } from './world.ts';

/** Moves a world on by one month: last month is put aside, the timeline speaks, then phase after phase. */
export function runMonth(world: World, month: number): void {
  world.month = month;
  world.last.copyFrom(world.now);
  world.lastChoice.set(world.choice);
  readOtherwise(world);
  startTimeline(world);
  for (const phase of world.model.phases) runPhase(world, phase);
}

function runPhase(world: World, { steps, changes }: PhaseSchedule): void {
  for (const step of steps) runStep(world, step);
  changeTogether(
    world,
    changes.map((quantity) => at(world.model.quantities, quantity)),
  );
}

function runStep(world: World, step: Step): void {
  const { model } = world;
  if (step.do === 'quantity') stepQuantity(world, at(model.quantities, step.quantity));
  else if (step.do === 'members') stepMembers(world, at(model.kinds, step.kind));
  else
    stepDecisions(
      world,
      step.decisions.map((decision) => at(model.decisions, decision)),
    );
}
