import type { Cell } from '../engine/index.ts';
import type { Model, Quantity } from '../language/index.ts';
import { nearest } from '../text/index.ts';

/** The cell that a name means, as formulas write it: `copper`, `us.alignment`, `overlap(china, us)`; or one sentence. */
export function findCell(model: Model, name: string): Cell | string {
  const pair = /^\s*(\w+)\s*\(\s*(\w+)\s*,\s*(\w+)\s*\)\s*$/.exec(name);
  if (pair !== null)
    return pairCell(model, pair[1] ?? '', pair[2] ?? '', pair[3] ?? '') ?? unknown(model, name);
  const [owner = '', field] = name.trim().split('.');
  if (field === undefined) {
    const common = model.quantities.find((one) => one.kind === 0 && one.name === owner);
    return common === undefined ? unknown(model, name) : { quantity: common.index, agent: 0, toward: 0 };
  }
  const kind = model.kinds.find(({ agents }) => agents.includes(owner));
  const quantity = model.quantities.find((one) => one.kind === kind?.index && one.name === field);
  if (kind === undefined || quantity === undefined) return unknown(model, name);
  if (quantity.toward !== null)
    return `${name} is one number for each ${model.kinds[quantity.toward]?.name}: write ${pairExample(model, quantity, owner)}`;
  return { quantity: quantity.index, agent: kind.agents.indexOf(owner), toward: 0 };
}

function pairCell({ quantities, kinds }: Model, name: string, owner: string, other: string): Cell | null {
  for (const { index, kind, toward, name: own } of quantities) {
    if (own !== name || toward === null) continue;
    const [agent, to] = [
      kinds[kind]?.agents.indexOf(owner) ?? -1,
      kinds[toward]?.agents.indexOf(other) ?? -1,
    ];
    if (agent >= 0 && to >= 0) return { quantity: index, agent, toward: to };
  }
  return null;
}

function pairExample({ kinds }: Model, { name, toward }: Quantity, owner: string): string {
  return `${name}(${owner}, ${kinds[toward ?? 0]?.agents[0] ?? ''})`;
}

function unknown({ quantities, kinds }: Model, name: string): string {
  const names = quantities.flatMap(({ kind, name: own, toward }) => {
    if (toward !== null) return [];
    return kind === 0 ? [own] : (kinds[kind]?.agents ?? []).map((agent) => `${agent}.${own}`);
  });
  const guess = nearest(name, names);
  const question =
    guess === undefined
      ? ' (write copper, us.alignment or overlap(china, us))'
      : `: did you mean "${guess}"?`;
  return `there is no quantity "${name}"${question}`;
}
