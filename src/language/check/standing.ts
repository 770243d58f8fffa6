import { nearest, textOf, type YamlNode } from '../../text/index.ts';
import type { AgentExpression } from '../expression.ts';
import type { QuantityNames } from './names.ts';
import { type Standing, selfOf, towardOf, type Wanted, type Workshop } from './workshop.ts';

export function standingOf(shop: Workshop, names: QuantityNames): Standing {
  const locals = new Map<string, AgentExpression>();
  if (names.toward !== null) locals.set(shop.names.kinds[names.toward]?.name ?? '', towardOf(names.toward));
  return { self: selfOf(names.kind), locals };
}

export function wantedOf(names: QuantityNames): Wanted {
  if (names.type.is === 'agent') return { is: 'agent', kind: names.type.kind };
  if (names.type.is === 'stage') return { is: 'stage', stages: names.stages };
  return { is: 'number', unit: names.unit, what: `"${names.name}"` };
}

/** Index of a named phase; an unknown one is reported. */
export function phaseIndex(shop: Workshop, node: YamlNode): number {
  const name = textOf(node) ?? '';
  const phase = shop.phases.indexOf(name);
  if (phase >= 0) return phase;
  const guess = nearest(name, shop.phases);
  shop.report.at(
    node.place,
    `"${name}" is no phase of the month`,
    guess === undefined ? { hint: `phases: ${shop.phases.join(', ')}` } : { guess },
  );
  return 0;
}
