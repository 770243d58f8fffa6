import type { AgentExpression, Model, Quantity, When } from '../../language/index.ts';
import { at } from '../at.ts';
import {
  below,
  cell,
  constant,
  type Index,
  indexValue,
  placeOf,
  select,
  type Test,
  type Value,
  whole,
} from '../program/index.ts';
import { alwaysPoints, fixedTargets } from './fixed-links.ts';
import type { Frame } from './frame.ts';
import { deeper, EVERYWHERE, type Lowered, type Scope } from './scope.ts';
import { combine, keep, outermost } from './settle.ts';

/** An agent's place as a number; `sure` when it cannot be nobody (-1). */
export interface LoweredAgent extends Lowered {
  readonly sure: boolean;
}

const NOBODY: LoweredAgent = { scope: EVERYWHERE, value: constant(-1), sure: false };

export function lowerAgent(frame: Frame, agent: AgentExpression): LoweredAgent {
  if (agent.is === 'agent') return { scope: EVERYWHERE, value: constant(agent.index), sure: true };
  if (agent.is === 'variable') {
    const bound = frame.bindings.get(agent.variable);
    if (bound === undefined) return NOBODY;
    return { scope: bound.scope, value: indexValue(bound.index), sure: bound.sure };
  }
  return lowerLink(frame, agent);
}

function lowerLink(frame: Frame, link: AgentExpression & { is: 'link' }): LoweredAgent {
  const { model } = frame.draft;
  const quantity = at(model.quantities, link.quantity);
  const of = lowerAgent(frame, link.of);
  if (isNobody(of)) return NOBODY;
  const targets = fixedTargets(model, quantity);
  if (targets !== null && of.value.is === 'constant') {
    return { scope: EVERYWHERE, value: constant(at(targets, of.value.value)), sure: true };
  }
  if (targets !== null && of.sure && of.value.is === 'index') {
    const listed: Index = { is: 'listed', table: frame.draft.tables.add(targets), at: of.value.of };
    return { scope: of.scope, value: indexValue(listed), sure: true };
  }
  const read = readCells(frame, quantity, link.when, [of], -1);
  return { ...read, sure: of.sure && alwaysPoints(model, quantity) };
}

export const isNobody = ({ value }: LoweredAgent): boolean => value.is === 'constant' && value.value < 0;

/** A read of a quantity of some agent (and toward another); `absent` when one of them is nobody. */
export function readCells(
  frame: Frame,
  quantity: Quantity,
  when: When,
  agents: readonly LoweredAgent[],
  absent: number,
): Lowered {
  if (agents.some(isNobody)) return { scope: EVERYWHERE, value: constant(absent) };
  // The cell before the first holds NaN, so nobody can be read like anybody.
  const guarded = Number.isNaN(absent) && frame.draft.layout.guards[quantity.index] === 1;
  const named = agents.map((agent) =>
    agent.sure || guarded ? { ...agent, sure: true } : { ...agent, ...keep(frame, agent, frame.here) },
  );
  const base = baseOf(frame, quantity, when);
  const strides = [frame.draft.layout.widths[quantity.index] ?? 1, 1];
  const stable = scopeOfMemory(frame, quantity, when);
  const make = (...values: readonly Value[]): Value => {
    const places = values.slice(1);
    const read = cell(base, ...places.map((value, order) => [placeOf(value), strides[order] ?? 1] as const));
    return places.reduce(
      (value, place, order) => (named[order]?.sure ? value : select(isNone(place), constant(absent), value)),
      read,
    );
  };
  return combine(frame, [{ scope: stable, value: constant(0) }, ...named], make);
}

export const isNone = (place: Value): Test => below(placeOf(place), whole(0));

function baseOf({ draft: { layout } }: Frame, { index, name }: Quantity, when: When): number {
  const copy = when === 'now' ? layout.now : when === 'last' ? layout.last : layout.start;
  const base = copy[index] ?? null;
  if (base === null) throw new Error(`nothing keeps the ${when} value of ${name}`);
  return base;
}

/** The outermost stretch during which these cells stand still. */
export function scopeOfMemory(frame: Frame, quantity: Quantity, when: When): Scope {
  if (isSettled(frame.draft.model, quantity, when)) return outermost(frame);
  const isWritten = quantity.index === frame.written && (when === 'now' || frame.world === null);
  return isWritten ? deeper(frame.floor, frame.here) : frame.floor;
}

/** Whether a value is the same from the start of a world to its end. */
function isSettled(model: Model, quantity: Quantity, when: When): boolean {
  if (model.kinds[quantity.kind]?.pool) return false;
  return when === 'start' || quantity.rule.is === 'fixed' || quantity.rule.is === 'once';
}
