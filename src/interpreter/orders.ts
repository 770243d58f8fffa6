import type { Choice, Decision } from '../language/index.ts';
import { at } from './at.ts';
import type { World } from './world.ts';

/** Whether an order of the timeline means this alternative; an order without target means all of them. */
const means = (order: Choice, decision: Decision, option: number, target: number): boolean =>
  order.decision === decision.index &&
  order.option === option &&
  (order.target === null || order.target === target);

const activeEntries = (world: World) =>
  world.model.timeline.filter((entry) => world.active[entry.index] === 1);

export const isForbidden = (world: World, decision: Decision, option: number, target: number): boolean =>
  activeEntries(world).some((entry) => entry.forbids.some((order) => means(order, decision, option, target)));

/**
 * The alternatives left by the last order in force for this decision; null when it is free. An order for an option whose mechanism is off, or
 * which matches no alternative, is not in force.
 */
export function forcedMatches(world: World, decision: Decision): readonly number[] | null {
  const orders = activeEntries(world)
    .flatMap((entry) => entry.forces)
    .filter(
      (order) =>
        order.decision === decision.index && world.isOn(at(decision.options, order.option).mechanism),
    );
  const matches = orders.map((order) =>
    decision.alternatives.flatMap(({ option, target }, index) =>
      means(order, decision, option, target) ? [index] : [],
    ),
  );
  return matches.findLast((indices) => indices.length > 0) ?? null;
}
