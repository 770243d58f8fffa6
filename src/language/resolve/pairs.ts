import type { QuantityNames } from '../check/names.ts';
import type { AgentExpression } from '../expression.ts';
import type { Call } from './call.ts';
import { spot } from './parts.ts';
import type { Resolved, Scope } from './scope.ts';

/** A pair quantity: `overlap(china, us)`, one number for each agent of its kind and agent it looks toward. */
export function resolvePair({ node, name, args, scope, offsets }: Call): Resolved | null {
  const { offset } = spot(node, offsets);
  if (args.length !== 2) {
    scope.report(offset, name.length, `${name} is read with two agents, not ${args.length}`, {
      hint: usage(name, scope),
    });
    return null;
  }
  const agents: AgentExpression[] = [];
  for (const arg of args) {
    const part = scope.resolve(arg, scope, offsets);
    if (part === null) return null;
    if (part.is !== 'agent') {
      const place = spot(arg, offsets);
      scope.report(place.offset, place.length, `${name}() needs two agents here`, {
        hint: usage(name, scope),
      });
      return null;
    }
    agents.push(part.agent);
  }
  const [agent, toward] = agents;
  const quantity = scope.names.pairs
    .get(name)
    ?.find((one) => one.kind === agent?.kind && one.toward === toward?.kind);
  if (agent === undefined || toward === undefined || quantity === undefined) {
    scope.report(offset, name.length, `${name} is not told for such a pair`, { hint: usage(name, scope) });
    return null;
  }
  return {
    is: 'number',
    expression: { is: 'read', quantity: quantity.index, agent, toward, when: scope.when },
    unit: quantity.unit,
  };
}

function usage(name: string, scope: Scope): string {
  const kindName = (kind: number | null): string => scope.names.kinds[kind ?? 0]?.name ?? 'agent';
  const one = (quantity: QuantityNames): string =>
    `${name}(${kindName(quantity.kind)}, ${kindName(quantity.toward)})`;
  return `write ${(scope.names.pairs.get(name) ?? []).map(one).join(' or ')}`;
}
