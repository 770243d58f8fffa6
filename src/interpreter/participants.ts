import { type AgentExpression, type Decision, SELF, TARGET } from '../language/index.ts';
import { type Agent, isAgent, placeOf } from './agent.ts';
import { at } from './at.ts';
import { FormulaScope, type Local } from './formula-scope.ts';
import type { World } from './world.ts';

const local = (name: string, agent: Agent, outer: Local | null = null): Local => ({ name, agent, outer });

/** Scope of a formula of a quantity: its owner and, for pairs, the agent it looks toward, named by its kind. */
export function quantityScope(
  world: World,
  quantity: { readonly kind: number; readonly toward: number | null },
  place: number,
  toward: number,
): FormulaScope {
  const self = world.agent(quantity.kind, place);
  if (quantity.toward === null) return new FormulaScope(world, self);
  const { name } = at(world.model.kinds, quantity.toward);
  return new FormulaScope(world, self, local(name, world.agent(quantity.toward, toward)));
}

/** Scope of a formula that belongs to nobody: an outcome, a timeline entry, the number of entrants. */
export const commonScope = (world: World): FormulaScope => new FormulaScope(world, world.agent(0, 0));

export function actorOf(world: World, decision: Decision): Agent {
  return world.agent(decision.actor.kind, decision.actor.index);
}

/** Scope of a formula of an option: its chooser, and its target unless that is -1. */
export function optionScope(world: World, decision: Decision, option: number, target: number): FormulaScope {
  const kind = at(decision.options, option).target;
  const aimed = kind === null ? null : local('target', world.agent(kind, target));
  return new FormulaScope(world, actorOf(world, decision), aimed, null, {
    decision: decision.index,
    option,
    target,
  });
}

/** Scope of a formula of a signal: the sender, and the receiver as `target`. */
export const signalScope = (world: World, sender: Agent, receiver: Agent): FormulaScope =>
  new FormulaScope(world, sender, local('target', receiver));

/** The agent that an expression of the model (not of a formula) means: fixed, self, target, or where a link points. */
export function resolveAgent(expression: AgentExpression, scope: FormulaScope): Agent {
  const { world } = scope;
  if (expression.is === 'agent') return world.agent(expression.kind, expression.index);
  if (expression.is === 'variable') {
    if (expression.variable === SELF) return scope.self;
    const target = expression.variable === TARGET ? scope.local('target') : null;
    return target?.agent ?? world.agent(expression.kind, -1);
  }
  const owner = resolveAgent(expression.of, scope);
  const found = world.readQuantity(at(world.model.quantities, expression.quantity), placeOf(owner));
  return isAgent(found) ? found : world.agent(expression.kind, -1);
}

export const resolvePlace = (expression: AgentExpression, scope: FormulaScope): number =>
  placeOf(resolveAgent(expression, scope));
