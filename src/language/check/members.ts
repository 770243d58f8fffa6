import { entriesOf, entryOf, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { EntryField, Kind, Network, Pool } from '../model/index.ts';
import { PURE } from '../units/unit.ts';
import type { KindDeclaration } from './declare-kinds.ts';
import { readDraw } from './draws.ts';
import { phaseIndex, wantedOf } from './standing.ts';
import { constantFormula, readFormula, selfOf, type Workshop } from './workshop.ts';

/** Kinds as the model carries them: places, pools and who enters and leaves. */
export function readKinds(shop: Workshop): readonly Kind[] {
  return shop.kinds.map((kind) => ({
    index: kind.index,
    name: kind.name,
    says: kind.says,
    size: kind.agents.length,
    agents: kind.agents,
    pool: kind.isPool ? readPool(shop, kind) : null,
  }));
}

function readPool(shop: Workshop, kind: KindDeclaration): Pool {
  const enters = kind.parts.get('enters')?.value;
  const phaseNode = valueAt(enters, 'phase') ?? kind.parts.get('phase')?.value;
  const leaves = kind.parts.get('leaves')?.value;
  const count = valueAt(enters, 'count');
  const most = valueAt(count, 'at_most');
  const atMost = most?.is === 'scalar' && typeof most.value === 'number' ? most.value : kind.agents.length;
  if (!Number.isInteger(atMost) || atMost < 0 || atMost > 1000)
    shop.report.at(most?.place ?? kind.place, 'at_most must be a whole number from 0 to 1000');
  const site = `${kind.name}.enters`;
  const drawn = valueAt(count, 'draw');
  return {
    phase: phaseNode ? phaseIndex(shop, phaseNode) : 0,
    count: drawn
      ? readDraw(shop, drawn, {
          site,
          standing: { self: { is: 'agent', kind: 0, index: 0 } },
          names: null,
          owner: count ?? null,
          place: kind.place,
        })
      : { is: 'simple', site, distribution: 'poisson', parameters: [constantFormula(0, kind.place)] },
    atMost: enters ? atMost : 0,
    fields: entriesOf(valueAt(enters, 'each')).map((entry) => readField(shop, kind, entry)),
    leaves: leaves
      ? readFormula(shop, leaves, { self: selfOf(kind.index) }, { is: 'number', unit: PURE, what: 'leaves' })
      : null,
    named: kind.named,
  };
}

function readField(shop: Workshop, kind: KindDeclaration, entry: YamlEntry): EntryField {
  const names = shop.names.kinds[kind.index]?.quantities.get(entry.key);
  if (names === undefined) throw new Error(`undeclared field ${entry.key}`);
  const standing = { self: selfOf(kind.index) };
  const draw = valueAt(entry.value, 'draw') ?? valueAt(entry.value, 'draw_once');
  if (draw === undefined)
    return {
      quantity: names.index,
      formula: readFormula(shop, entry.value, standing, wantedOf(names), entry.keyPlace),
    };
  const site = `${kind.name}.enters.${entry.key}`;
  return {
    quantity: names.index,
    draw: readDraw(shop, draw, {
      site,
      standing,
      names: drawnNames(shop, kind, entry, draw),
      owner: entry.value,
      place: entry.keyPlace,
    }),
  };
}

function drawnNames(shop: Workshop, kind: KindDeclaration, entry: YamlEntry, draw: YamlNode) {
  const names = shop.names.kinds[kind.index]?.quantities.get(entry.key) ?? null;
  const isPick = /^\s*pick\(/.test(textOf(draw) ?? '');
  if (names !== null && isPick !== (names.type.is === 'agent')) {
    shop.report.at(
      draw.place,
      isPick
        ? `"${entry.key}" holds a number; pick() gives an agent`
        : `"${entry.key}" is a link and needs pick(kind, weight)`,
      {
        hint: isPick ? `declare links: {${entry.key}: kind}` : undefined,
      },
    );
  }
  return names;
}

/** Every network of every kind, in the order in which names were given out. */
export function readNetworks(shop: Workshop): readonly Network[] {
  return shop.kinds.flatMap((kind) =>
    entriesOf(kind.parts.get('network')?.value).map((entry) => ({
      name: entry.key,
      kind: kind.index,
      members: membersOf(shop, kind, entry),
    })),
  );
}

function membersOf(shop: Workshop, kind: KindDeclaration, entry: YamlEntry): number[][] {
  const whole = (key: string, node: YamlNode = entry.value): number | null => {
    const found = valueAt(node, key);
    return found?.is === 'scalar' &&
      typeof found.value === 'number' &&
      Number.isInteger(found.value) &&
      found.value >= 0
      ? found.value
      : null;
  };
  if (kind.isPool)
    shop.report.at(entry.keyPlace, 'a network links agents that stay; a kind with places cannot have one');
  const list = valueAt(entry.value, 'list');
  if (list) return listed(shop, kind, list);
  const lattice = valueAt(entry.value, 'lattice');
  if (lattice)
    return latticeOf(
      shop,
      kind,
      entry,
      whole('rows', lattice) ?? 0,
      whole('columns', lattice) ?? 0,
      whole('neighbours', lattice) ?? 4,
    );
  const ring = whole('ring');
  if (ring === null) {
    shop.report.at(entry.value.place, 'a network is a ring, a lattice or a list', {
      hint: '{ring: 4, within: site, random: 1}',
    });
    return kind.agents.map(() => []);
  }
  const groups = groupsOf(shop, kind, entryOf(entry.value, 'within'));
  return withTies(ringOf(kind.agents.length, groups, ring), groups, whole('random') ?? 0);
}

/** The group of each agent: the agent a link points at, or all in one. */
function groupsOf(shop: Workshop, kind: KindDeclaration, within: YamlEntry | undefined): readonly string[] {
  if (within === undefined) return kind.agents.map(() => '');
  const link = kind.quantities.find((one) => one.role === 'link' && one.name === textOf(within.value));
  const blocks = link?.link?.blocks ?? [];
  const given = kind.agents.map((_, agent) => {
    const field = kind.fields[agent]?.find((one) => one.key === link?.name)?.value;
    return blocks[agent]?.name ?? textOf(field) ?? '';
  });
  if (link === undefined || given.includes(''))
    shop.report.at(within.value.place, 'within needs a link that is fixed for every agent');
  return given;
}

/** The nearest agents on a ring of each group: half on either side, in order of place. */
function ringOf(size: number, groups: readonly string[], degree: number): number[][] {
  const members = new Map<string, number[]>();
  groups.forEach((group, agent) => {
    members.set(group, [...(members.get(group) ?? []), agent]);
  });
  return Array.from({ length: size }, (_, agent) => {
    const ring = members.get(groups[agent] ?? '') ?? [];
    const at = ring.indexOf(agent);
    const near = new Set<number>();
    for (let step = 1; near.size < Math.min(degree, ring.length - 1); step += 1) {
      for (const side of [at - step, at + step]) {
        const other = ring[((side % ring.length) + ring.length) % ring.length];
        if (other !== undefined && other !== agent && near.size < degree) near.add(other);
      }
    }
    return [...near].sort((one, other) => one - other);
  });
}

/** Adds `ties` fixed ties an agent inside its group, spread by a fixed stride: the same in every world of the model. */
function withTies(rings: readonly number[][], groups: readonly string[], ties: number): number[][] {
  const linked = rings.map((ring) => new Set(ring));
  rings.forEach((_, agent) => {
    const candidates = groups.flatMap((group, other) =>
      group === groups[agent] && other !== agent ? [other] : [],
    );
    for (let tie = 0, tries = 0; tie < ties && tries < 64; tries += 1) {
      const other = candidates[spread(agent * 64 + tries) % Math.max(1, candidates.length)];
      if (other === undefined || linked[agent]?.has(other)) continue;
      linked[agent]?.add(other);
      linked[other]?.add(agent);
      tie += 1;
    }
  });
  return linked.map((members) => [...members].sort((one, other) => one - other));
}

/** A fixed scramble of a whole number (the finaliser of MurmurHash3, Appleby 2011), so that ties look random and never change. */
function spread(value: number): number {
  let mixed = Math.imul((value + 0x9e3779b9) ^ ((value + 0x9e3779b9) >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function latticeOf(
  shop: Workshop,
  kind: KindDeclaration,
  entry: YamlEntry,
  rows: number,
  columns: number,
  neighbours: number,
): number[][] {
  if (rows * columns !== kind.agents.length || (neighbours !== 4 && neighbours !== 8)) {
    shop.report.at(
      entry.value.place,
      `a lattice of ${kind.agents.length} agents needs rows times columns = ${kind.agents.length}, and neighbours: 4 or 8`,
    );
    return kind.agents.map(() => []);
  }
  const steps = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [down, right] as const));
  const used = steps.filter(
    ([down, right]) => (down !== 0 || right !== 0) && (neighbours === 8 || down === 0 || right === 0),
  );
  return kind.agents.map((_, agent) => {
    const row = Math.floor(agent / columns);
    const column = agent % columns;
    const near = used.map(
      ([down, right]) => ((row + down + rows) % rows) * columns + ((column + right + columns) % columns),
    );
    return [...new Set(near)].filter((other) => other !== agent).sort((one, other) => one - other);
  });
}

function listed(shop: Workshop, kind: KindDeclaration, list: YamlNode): number[][] {
  const members: number[][] = kind.agents.map(() => []);
  for (const entry of entriesOf(list)) {
    const agent = kind.agents.indexOf(entry.key);
    if (agent < 0) shop.report.at(entry.keyPlace, `there is no ${kind.name} "${entry.key}"`);
    else
      members[agent] = namesIn(entry.value).flatMap(({ name, place }) => {
        const other = kind.agents.indexOf(name);
        if (other >= 0) return [other];
        shop.report.at(place, `there is no ${kind.name} "${name}"`);
        return [];
      });
  }
  return members;
}

function namesIn(node: YamlNode): { name: string; place: YamlNode['place'] }[] {
  return node.is === 'list'
    ? node.items.map((item) => ({ name: textOf(item) ?? '', place: item.place }))
    : [];
}
