import type { Cell } from '../engine/index.ts';
import type { Model } from '../language/index.ts';

const PAIR = /^(\w+)\((\w+), (\w+)\)$/;

/** The cell that `copper`, `us.alignment` or `overlap(china, us)` means. Throws a RangeError when the model has none. */
export function cellOf(model: Model, name: string): Cell {
  const [, pairName, owner, other] = PAIR.exec(name) ?? [];
  const [first = '', second] = name.split('.');
  const agent = owner ?? (second === undefined ? null : first);
  const wanted = pairName ?? second ?? first;
  for (const { index, name: own, kind, toward } of model.quantities) {
    if (own !== wanted || (kind === 0) !== (agent === null)) continue;
    const place = agent === null ? 0 : agentPlace(model, kind, agent);
    const across = other === undefined || toward === null ? 0 : agentPlace(model, toward, other);
    if (place >= 0 && across >= 0) return { quantity: index, agent: place, toward: across };
  }
  throw new RangeError(`the model has no quantity "${name}", which a stylised fact is read from`);
}

const agentPlace = ({ kinds }: Model, kind: number, agent: string): number =>
  kinds[kind]?.agents.indexOf(agent) ?? -1;
