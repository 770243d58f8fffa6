import type { Model, WorldView } from '../../src/language/index.ts';

/** One number of a model that can be watched: a quantity of one agent. */
export interface Cell {
  readonly name: string;
  readonly kind: number;
  readonly quantity: number;
  readonly agent: number;
}

/** The cells a name means: `quantity`, `agent.quantity`, or `kind.quantity` for every agent. Throws when it means none. */
export function cellsOf(model: Model, name: string): readonly Cell[] {
  const [first = '', second] = name.split('.');
  const found = model.quantities
    .filter((one) => one.name === (second ?? first) && one.toward === null)
    .flatMap(({ index, kind }) => {
      const { name: kindName, agents } = model.kinds[kind] ?? { name: '', agents: [] };
      const isMeant = (agent: string): boolean =>
        second === undefined ? kind === 0 : first === kindName || first === agent;
      return agents.flatMap((agent, at): Cell[] =>
        isMeant(agent)
          ? [{ name: kind === 0 ? name : `${agent}.${second}`, kind, quantity: index, agent: at }]
          : [],
      );
    });
  if (found.length === 0) throw new Error(`the model has no ${name}`);
  return found;
}

/** The value of a cell, or null when its place is free. */
export function numberIn(view: WorldView, { kind, quantity, agent }: Cell): number | null {
  return view.occupied(kind, agent) ? view.value(quantity, agent, 0) : null;
}
