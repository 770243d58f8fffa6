import { entriesOf, itemsOf, nearest, textOf, valueAt, type YamlNode } from '../../text/index.ts';
import type { ValueType } from '../model/index.ts';
import type { UnitNames } from '../units/parse-unit.ts';
import { reportClashes } from './clashes.ts';
import { type EstimateDeclaration, readUnit } from './declare-estimates.ts';
import type { KindDeclaration, QuantityDeclaration } from './declare-kinds.ts';
import type { Merged } from './merge.ts';
import { absence, type DecisionNames, type KindNames, type Names, type QuantityNames } from './names.ts';
import type { Report } from './report.ts';

/** Gathers every name of the model, and reports clashes: one name has one meaning. */
export function buildNames(
  merged: Merged,
  kinds: readonly KindDeclaration[],
  estimates: readonly EstimateDeclaration[],
  units: UnitNames,
  report: Report,
): Names {
  const stages = stagesOf(kinds);
  const kindIndex = new Map(kinds.slice(1).map((kind) => [kind.name, kind.index]));
  const { kindNames, quantities } = namesOfKinds(kinds, {
    stages,
    kindIndex,
    units,
    report,
    removed: merged.removed,
  });
  const agents = agentsOf(kinds);
  const names: Names = {
    kinds: kindNames,
    kindByName: new Map(kindNames.map((kind) => [kind.name, kind])),
    agents,
    quantities,
    stages,
    estimates: new Map(estimates.map((one) => [one.name, { index: one.index, unit: one.dimension }])),
    decisions: decisionsOf(merged, agents, kindIndex),
    pairs: pairsOf(quantities),
    removed: merged.removed,
  };
  reportClashes(kinds, estimates, merged, report);
  return names;
}

/** Names of every kind; quantities and networks are numbered through all kinds in file order. */
function namesOfKinds(kinds: readonly KindDeclaration[], context: QuantityContext) {
  const quantities: QuantityNames[] = [];
  const networks = { next: 0 };
  const kindNames = kinds.map((kind): KindNames => {
    const own = new Map<string, QuantityNames>();
    for (const declaration of kind.quantities) {
      const names = quantityNames(declaration, quantities.length, context);
      quantities.push(names);
      own.set(names.name, names);
    }
    const networkNames = entriesOf(kind.parts.get('network')?.value).map(
      (entry) => [entry.key, networks.next++] as const,
    );
    return {
      index: kind.index,
      name: kind.name,
      size: kind.agents.length,
      isPool: kind.isPool,
      named: kind.named,
      quantities: own,
      networks: new Map(networkNames),
    };
  });
  return { kindNames, quantities };
}

interface QuantityContext {
  readonly stages: ReadonlyMap<string, number>;
  /** Kinds that have agents: all but what is common. */
  readonly kindIndex: ReadonlyMap<string, number>;
  readonly units: UnitNames;
  readonly removed: Names['removed'];
  readonly report: Report;
}

function quantityNames(
  declaration: QuantityDeclaration,
  index: number,
  context: QuantityContext,
): QuantityNames {
  const { name, kind, node, place, role } = declaration;
  const { unit } = readUnit(valueAt(node, 'unit'), context.units, context.report);
  const own = itemsOf(valueAt(node, 'one_of')).flatMap(
    (item) => context.stages.get(textOf(item) ?? '') ?? [],
  );
  return {
    index,
    name,
    kind,
    role,
    place,
    unit,
    stages: new Set(own),
    toward: kindNamed(valueAt(node, 'toward'), context),
    type: typeOf(declaration, context),
  };
}

function kindNamed(node: YamlNode | undefined, context: QuantityContext): number | null {
  const { kindIndex, report } = context;
  if (node === undefined) return null;
  const name = textOf(node) ?? '';
  const kind = kindIndex.get(name);
  if (kind !== undefined) return kind;
  const guess = nearest(name, kindIndex.keys());
  report.at(node.place, `"${name}" is no kind of agent`, absence(context, name, guess));
  return null;
}

/** `pick(kind, ..)` or `pick(alias in kind, ..)`. */
const PICK = /^\s*pick\s*\(\s*(?:[a-z_][a-z0-9_]*\s+in\s+)?([a-z_][a-z0-9_]*)/i;

/** Links and picks hold agents, `one_of` holds stages, all else numbers. */
function typeOf(declaration: QuantityDeclaration, context: QuantityContext): ValueType {
  const { kindIndex, report } = context;
  const { role, link, node } = declaration;
  if (role === 'stage') return { is: 'stage' };
  const drawn = textOf(valueAt(node, 'draw') ?? valueAt(node, 'draw_once'));
  const name = link?.kind ?? PICK.exec(drawn ?? '')?.[1] ?? '';
  const kind = kindIndex.get(name);
  if (kind !== undefined) return { is: 'agent', kind };
  // What is picked from no kind is complained of where the draw is read.
  if (link === null) return { is: 'number' };
  const guess = nearest(name, kindIndex.keys());
  report.at(
    declaration.place,
    `"${declaration.name}" points at "${name}", which is no kind of agent`,
    absence(context, name, guess),
  );
  return { is: 'number' };
}

function stagesOf(kinds: readonly KindDeclaration[]): ReadonlyMap<string, number> {
  const stages = new Map<string, number>();
  for (const { quantities } of kinds) {
    for (const { node } of quantities) {
      for (const item of itemsOf(valueAt(node, 'one_of'))) {
        const name = textOf(item);
        if (name !== undefined && !stages.has(name)) stages.set(name, stages.size);
      }
    }
  }
  return stages;
}

function agentsOf(kinds: readonly KindDeclaration[]): Names['agents'] {
  const agents = new Map<string, { kind: number; index: number }>();
  for (const kind of kinds.slice(1)) {
    // Who enters a pool has no name that a formula could know.
    kind.agents.slice(0, kind.named).forEach((name, index) => {
      if (!agents.has(name)) agents.set(name, { kind: kind.index, index });
    });
  }
  return agents;
}

function decisionsOf(
  merged: Merged,
  agents: Names['agents'],
  kindIndex: ReadonlyMap<string, number>,
): ReadonlyMap<string, DecisionNames> {
  const decisions = new Map<string, DecisionNames>();
  for (const [name, { options }] of merged.decisions) {
    const listed = [...options.values()].map((entry, index) => {
      const target = textOf(valueAt(entry.value, 'target'));
      return [
        entry.key,
        { index, target: target === undefined ? null : (kindIndex.get(target) ?? null) },
      ] as const;
    });
    decisions.set(name, {
      index: decisions.size,
      actor: agents.get(name) ?? { kind: 0, index: 0 },
      options: new Map(listed),
    });
  }
  return decisions;
}

function pairsOf(quantities: readonly QuantityNames[]): Names['pairs'] {
  const pairs = new Map<string, QuantityNames[]>();
  for (const quantity of quantities) {
    if (quantity.toward !== null) pairs.set(quantity.name, [...(pairs.get(quantity.name) ?? []), quantity]);
  }
  return pairs;
}
