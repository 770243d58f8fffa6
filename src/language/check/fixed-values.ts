import { entriesOf, nearest, type Place, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Formula } from '../model/index.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import type { QuantityNames } from './names.ts';
import {
  constantFormula,
  nameFormula,
  readFormula,
  type Standing,
  type Wanted,
  type Workshop,
} from './workshop.ts';

/** The values of a constant: one formula for all agents, or one an agent or pair; pairs that are not listed have none and are 0. */
export function readValues(
  shop: Workshop,
  kind: KindDeclaration,
  node: YamlNode | null,
  names: QuantityNames,
  standing: Standing,
  wanted: Wanted,
): (Formula | null)[] {
  const fixed = valueAt(node, 'fixed');
  if (fixed) return [readFormula(shop, fixed, standing, wanted)];
  const values = valueAt(node, 'values');
  const toward = names.toward === null ? null : shop.kinds[names.toward];
  const rows = rowsOf(shop, values, new Set(kind.agents.slice(0, kind.named)));
  const others = new Set(toward?.agents);
  return kind.agents.flatMap((agent) => {
    const entry = rows.get(agent);
    if (toward) {
      if (entry?.value.is === 'scalar') {
        const same = readFormula(shop, entry.value, standing, wanted);
        return toward.agents.map(() => same);
      }
      const cells = rowsOf(shop, entry?.value, others);
      return toward.agents.map((other) => {
        const cell = cells.get(other);
        return cell ? readFormula(shop, cell.value, standing, wanted) : null;
      });
    }
    return [entry ? readFormula(shop, entry.value, standing, wanted) : null];
  });
}

function rowsOf(
  shop: Workshop,
  node: YamlNode | undefined,
  agents: ReadonlySet<string>,
): ReadonlyMap<string, YamlEntry> {
  for (const entry of entriesOf(node)) {
    if (agents.has(entry.key)) continue;
    const guess = nearest(entry.key, agents);
    shop.report.at(
      entry.keyPlace,
      `there is no agent "${entry.key}" here`,
      guess === undefined ? { hint: `agents: ${[...agents].slice(0, 12).join(', ')}` } : { guess },
    );
  }
  return new Map(entriesOf(node).map((entry) => [entry.key, entry]));
}

export function readLink(
  shop: Workshop,
  kind: KindDeclaration,
  names: QuantityNames,
  blocks: readonly { name: string; place: Place }[],
): (Formula | null)[] {
  if (names.type.is !== 'agent') return kind.agents.map(() => null);
  const { kind: pointed } = names.type;
  return kind.agents.map((_, agent) => {
    const block = blocks[agent];
    if (block === undefined) return null;
    const found = shop.names.agents.get(block.name);
    if (found === undefined || found.kind !== pointed) {
      shop.report.at(block.place, `"${block.name}" is no ${shop.names.kinds[pointed]?.name}`);
      return constantFormula(0, block.place);
    }
    return nameFormula(
      block.name,
      { is: 'place', of: { is: 'agent', kind: pointed, index: found.index } },
      block.place,
    );
  });
}

export function readFields(
  shop: Workshop,
  kind: KindDeclaration,
  { name }: QuantityDeclaration,
  wanted: Wanted,
): (Formula | null)[] {
  return kind.agents.map((_, agent) => {
    const entry = kind.fields[agent]?.find((field) => field.key === name);
    if (entry === undefined) return null;
    if (entry.value.is === 'map') {
      const hint = 'numbers for pairs of agents stand under values: in the quantity';
      shop.report.at(entry.keyPlace, `"${name}" of one agent is one value, not a map`, { hint });
      return null;
    }
    return readFormula(
      shop,
      entry.value,
      { self: { is: 'agent', kind: kind.index, index: agent }, deaf: 'start' },
      wanted,
    );
  });
}
