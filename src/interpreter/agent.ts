import type { Quantity } from '../language/index.ts';

const WHO = Symbol('who');

/** One agent as formulas see it: a plain object with a getter for each quantity, link and `named`. Place -1 is nobody. */
export interface Agent {
  readonly [WHO]: { readonly kind: number; readonly place: number };
}

/** Tells an agent from a number. */
export const isAgent = (value: unknown): value is Agent =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, WHO);

export const kindOf = (agent: Agent): number => agent[WHO].kind;
export const placeOf = (agent: Agent): number => agent[WHO].place;

export const isSameAgent = (one: Agent, other: Agent): boolean =>
  kindOf(one) === kindOf(other) && placeOf(one) === placeOf(other);

/** What an agent's getters ask for their values. */
export interface AgentReader {
  readQuantity(quantity: Quantity, place: number): number | Agent;
  isNamed(kind: number, place: number): number;
}

/** Makes the object for one place of a kind; mathjs reads `agent.name` from it like any property. */
export function makeAgent(
  reader: AgentReader,
  kind: number,
  place: number,
  quantities: readonly Quantity[],
): Agent {
  const agent: Agent = Object.defineProperty({ [WHO]: { kind, place } }, WHO, { enumerable: false });
  for (const quantity of quantities) {
    Object.defineProperty(agent, quantity.name, {
      get: () => reader.readQuantity(quantity, place),
      enumerable: true,
    });
  }
  return Object.defineProperty(agent, 'named', { get: () => reader.isNamed(kind, place), enumerable: true });
}
