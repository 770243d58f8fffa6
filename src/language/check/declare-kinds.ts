import {
  entriesOf,
  itemsOf,
  type Place,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
} from '../../text/index.ts';
import { MODEL_LIMITS, written } from './limits.ts';
import type { Block, Merged, Parts } from './merge.ts';
import type { Report } from './report.ts';
import type { Role } from './role.ts';

/** Most agents or places of one kind. */
const MOST_AGENTS = 5000;

/** The kind of deciders that are no agents; no file can name it. */
export const PARTY = 'party of its own';

/** Keys of a kind that are no quantities. */
export const KIND_KEYS: ReadonlySet<string> = new Set([
  'says',
  'phase',
  'agents',
  'count',
  'places',
  'links',
  'network',
  'enters',
  'leaves',
  'because',
]);

export interface QuantityDeclaration {
  readonly name: string;
  readonly kind: number;
  readonly role: Role;
  /** The quantity's own map; absent for links and for fields that agents bring along. */
  readonly node: YamlNode | null;
  readonly place: Place;
  /** For a link: the kind it points at, and for a fixed one by block the agent each agent points at. */
  readonly link: {
    readonly kind: string;
    readonly blocks: readonly { readonly name: string; readonly place: Place }[];
  } | null;
}

export interface KindDeclaration {
  readonly index: number;
  readonly name: string;
  readonly says: string;
  readonly place: Place;
  readonly parts: Block;
  readonly agents: readonly string[];
  /** Number of agents that are named; the other places of a pool are for entrants. */
  readonly named: number;
  readonly isPool: boolean;
  /** Fields each named agent brings: [agent][field]. */
  readonly fields: readonly (readonly YamlEntry[])[];
  readonly quantities: readonly QuantityDeclaration[];
}

/** Finds every kind with its agents, links and quantities; kinds[0] is `common`, the last one holds deciders that are no agents. */
export function declareKinds(merged: Merged, report: Report): readonly KindDeclaration[] {
  const nowhere: Place = { file: '', line: 1, column: 1, length: 1 };
  const common = commonKind(merged, nowhere);
  const kinds = [common];
  let agentsInAll = 0;
  for (const [name, parts] of merged.kinds) {
    const kind = declareKind(name, parts, kinds.length, report);
    kinds.push(kind);
    agentsInAll += kind.agents.length;
    if (agentsInAll > MODEL_LIMITS.agents)
      report.abandon(kind.place, `a model has at most ${written(MODEL_LIMITS.agents)} agents in all`);
  }
  const agents = new Set(kinds.slice(1).flatMap((kind) => kind.agents.slice(0, kind.named)));
  const parties = [...merged.decisions.keys()].filter((name) => !agents.has(name));
  if (parties.length === 0) return kinds;
  return [
    ...kinds,
    {
      ...common,
      index: kinds.length,
      name: PARTY,
      agents: parties,
      named: parties.length,
      parts: new Map(),
      quantities: [],
      fields: [],
    },
  ];
}

function commonKind(merged: Merged, place: Place): KindDeclaration {
  const quantities = [...merged.common.values()]
    .filter((entry) => entry.key !== 'phase')
    .map((entry) => quantityOf(entry, 0));
  return {
    index: 0,
    name: 'common',
    says: 'What belongs to no agent.',
    place,
    parts: merged.common,
    agents: ['common'],
    named: 1,
    isPool: false,
    fields: [],
    quantities,
  };
}

function declareKind(name: string, { entry, parts }: Parts, index: number, report: Report): KindDeclaration {
  const named = entriesOrItems(parts.get('agents')?.value);
  const places = numberIn(parts.get('places')?.value);
  const isPool = places !== null;
  const size = places ?? numberIn(parts.get('count')?.value) ?? named.length;
  checkSize(entry, named.length, size, report);
  const agents = Array.from(
    { length: Math.max(size, named.length) },
    (_, at) => named[at]?.name ?? `${name}_${at + 1}`,
  );
  const declared = [...parts.values()]
    .filter((part) => !KIND_KEYS.has(part.key))
    .map((part) => quantityOf(part, index));
  const links = linksOf(parts, index, agents.length, report);
  const given = givenFields(
    parts,
    named.map((agent) => agent.fields),
    new Set([...declared, ...links].map((one) => one.name)),
    index,
  );
  return {
    index,
    name,
    says: textOf(parts.get('says')?.value) ?? '',
    place: entry.keyPlace,
    parts,
    agents,
    named: isPool ? named.length : agents.length,
    isPool,
    fields: named.map((agent) => agent.fields),
    quantities: [...links, ...declared, ...given],
  };
}

/** Reports a kind with too many agents, with more names than places, or with nobody in it. */
function checkSize({ key: name, keyPlace }: YamlEntry, named: number, size: number, report: Report): void {
  if (named > MOST_AGENTS)
    report.at(
      keyPlace,
      `a kind has at most ${written(MOST_AGENTS)} agents, and ${name} names ${written(named)}`,
    );
  else if (size < named) report.at(keyPlace, `${name} has ${named} named agents and only ${size} places`);
  if (size === 0)
    report.at(keyPlace, `"${name}" has no agents`, {
      hint: 'give it agents: [..], count: N or places: N',
    });
}

function entriesOrItems(node: YamlNode | undefined): { name: string; fields: readonly YamlEntry[] }[] {
  const listed = itemsOf(node).map((item) => ({ name: textOf(item) ?? '', fields: [] }));
  return [
    ...listed,
    ...entriesOf(node).map((entry) => ({ name: entry.key, fields: entriesOf(entry.value) })),
  ];
}

function numberIn(node: YamlNode | undefined): number | null {
  return node?.is === 'scalar' && typeof node.value === 'number' ? node.value : null;
}

function quantityOf(entry: YamlEntry, kind: number): QuantityDeclaration {
  return {
    name: entry.key,
    kind,
    role: roleOf(entry.value),
    node: entry.value,
    place: entry.keyPlace,
    link: null,
  };
}

function roleOf(node: YamlNode): Role {
  const has = (key: string): boolean => valueAt(node, key) !== undefined;
  if (has('one_of')) return 'stage';
  if (has('next')) return 'state';
  if (has('is')) return 'is';
  if (has('draw')) return 'draw';
  if (has('draw_once')) return 'once';
  if (has('values') || has('fixed')) return 'fixed';
  return 'given';
}

function linksOf(parts: Block, kind: number, size: number, report: Report): QuantityDeclaration[] {
  return entriesOf(parts.get('links')?.value).map((entry) => {
    const [only] = entriesOf(entry.value);
    const target = textOf(entry.value) ?? only?.key ?? '';
    const blocks = only === undefined ? [] : blocksOf(only, size, report);
    return {
      name: entry.key,
      kind,
      role: 'link',
      node: null,
      place: entry.keyPlace,
      link: { kind: target, blocks },
    };
  });
}

/** `{province: {a: 60, b: 40}}`: the first 60 agents point at a, the next 40 at b. */
function blocksOf(entry: YamlEntry, size: number, report: Report): { name: string; place: Place }[] {
  const blocks = entriesOf(entry.value).flatMap((block) => {
    return Array.from({ length: numberIn(block.value) ?? 0 }, () => ({
      name: block.key,
      place: block.keyPlace,
    }));
  });
  if (blocks.length !== size)
    report.at(entry.keyPlace, `the blocks add up to ${blocks.length} agents, but there are ${size}`);
  return blocks;
}

/** Fields that agents or entrants bring without a line of their own among the quantities. */
function givenFields(
  parts: Block,
  fields: readonly (readonly YamlEntry[])[],
  declared: ReadonlySet<string>,
  kind: number,
): QuantityDeclaration[] {
  const each = entriesOf(valueAt(parts.get('enters')?.value, 'each'));
  const given = new Map<string, YamlEntry>();
  for (const field of [...fields.flat(), ...each]) {
    if (!declared.has(field.key) && !given.has(field.key)) given.set(field.key, field);
  }
  return [...given.values()].map((field) => ({
    name: field.key,
    kind,
    role: 'given',
    node: null,
    place: field.keyPlace,
    link: null,
  }));
}
