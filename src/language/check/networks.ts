import { entriesOf, entryOf, textOf, valueAt, type YamlEntry, type YamlNode } from '../../text/index.ts';
import type { Network } from '../model/index.ts';
import type { KindDeclaration } from './declare-kinds.ts';
import { MODEL_LIMITS, written } from './limits.ts';
import { latticeOf, MOST_TRIES, ringOf, withTies } from './neighbours.ts';
import type { Workshop } from './workshop.ts';

/** Every network of every kind, in the order in which names were given out. */
export function readNetworks(shop: Workshop): readonly Network[] {
  let ties = 0;
  return shop.kinds.flatMap((kind) =>
    entriesOf(kind.parts.get('network')?.value).map((entry) => {
      ties += mostTies(kind, entry.value);
      if (ties > MODEL_LIMITS.ties)
        shop.report.abandon(
          entry.keyPlace,
          `networks have at most ${written(MODEL_LIMITS.ties)} ties in all`,
        );
      return { name: entry.key, kind: kind.index, members: membersOf(shop, kind, entry) };
    }),
  );
}

/** The most ties that a network can have, without making it. */
function mostTies(kind: KindDeclaration, node: YamlNode): number {
  const size = kind.agents.length;
  if (valueAt(node, 'lattice')) return size * 8;
  const random = Math.min(MOST_TRIES, whole(node, 'random') ?? 0);
  return size * (Math.min(size, whole(node, 'ring') ?? 0) + 2 * random);
}

function whole(node: YamlNode, key: string): number | null {
  const found = valueAt(node, key);
  const value = found?.is === 'scalar' ? found.value : null;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function membersOf(shop: Workshop, kind: KindDeclaration, entry: YamlEntry): number[][] {
  const { key, keyPlace, value } = entry;
  const size = kind.agents.length;
  if (kind.isPool) {
    shop.report.at(keyPlace, 'a network links agents that stay; a kind with places cannot have one');
  }
  const list = valueAt(value, 'list');
  if (list) return listed(shop, kind, list);
  const lattice = valueAt(value, 'lattice');
  if (lattice) {
    const [rows, columns] = [whole(lattice, 'rows') ?? 0, whole(lattice, 'columns') ?? 0];
    if (rows * columns === size) return latticeOf(rows, columns, whole(lattice, 'neighbours') ?? 4);
    shop.report.at(keyPlace, `the lattice "${key}" has ${rows} times ${columns} places for ${size} agents`, {
      hint: `rows times columns must be ${size}`,
    });
    return kind.agents.map(() => []);
  }
  const groups = groupsOf(shop, kind, entryOf(value, 'within'));
  return withTies(ringOf(groups, whole(value, 'ring') ?? 0), groups, whole(value, 'random') ?? 0);
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
  if (given.includes(''))
    shop.report.at(within.value.place, 'within needs a link that is fixed for every agent');
  return given;
}

function listed({ report }: Workshop, kind: KindDeclaration, list: YamlNode): number[][] {
  const placeOf = new Map(kind.agents.map((name, place) => [name, place]));
  const members: number[][] = kind.agents.map(() => []);
  for (const entry of entriesOf(list)) {
    const agent = placeOf.get(entry.key);
    const own = members[agent ?? -1];
    if (own === undefined) report.at(entry.keyPlace, `there is no ${kind.name} "${entry.key}"`);
    for (const { name, place } of namesIn(entry.value)) {
      const other = placeOf.get(name);
      if (other === undefined) report.at(place, `there is no ${kind.name} "${name}"`);
      else if (own?.includes(other)) report.at(place, `"${name}" stands twice among its neighbours`);
      else own?.push(other);
    }
  }
  return members;
}

function namesIn(node: YamlNode): { name: string; place: YamlNode['place'] }[] {
  return node.is === 'list'
    ? node.items.map((item) => ({ name: textOf(item) ?? '', place: item.place }))
    : [];
}
