import type { Place, YamlEntry, YamlMap, YamlNode } from '../../text/index.ts';

/** Where a path of keys and indices leads: the node, or its nearest ancestor when something on the way is missing. */
export type Target = {
  readonly node: YamlNode;
  readonly found: boolean;
  /** Where to point: a scalar itself, or the key of a map or list. */
  readonly place: Place;
  readonly keyPlace: Place;
  /** Words for the node and for what it stands in. */
  readonly label: string;
  readonly owner: string;
  /** The nodes on the way, from the root to the node itself. */
  readonly around: readonly YamlNode[];
};

/** Follows paths in one tree; maps are indexed once, so that thousands of complaints about one map stay cheap. */
export function follower(root: YamlNode): (path: readonly PropertyKey[]) => Target {
  const indexed = new Map<YamlMap, ReadonlyMap<string, YamlEntry>>();
  const entryIn = (map: YamlMap, key: string): YamlEntry | undefined => {
    const index = indexed.get(map) ?? new Map(map.entries.map((entry) => [entry.key, entry]));
    indexed.set(map, index);
    return index.get(key);
  };
  const start: Target = {
    node: root,
    found: true,
    place: root.place,
    keyPlace: root.place,
    label: 'the file',
    owner: 'the file',
    around: [root],
  };
  return (path) => {
    let target = start;
    for (const part of path) {
      target = typeof part === 'number' ? toItem(target, part) : toEntry(target, String(part), entryIn);
      if (!target.found) return target;
    }
    return target;
  };
}

function toItem(target: Target, index: number): Target {
  const node = target.node.is === 'list' ? target.node.items[index] : undefined;
  const label = `item ${index + 1} of ${target.label}`;
  if (node === undefined) return { ...target, label, owner: target.label, found: false };
  const { place } = node;
  return {
    node,
    found: true,
    place,
    keyPlace: place,
    label,
    owner: target.label,
    around: [...target.around, node],
  };
}

function toEntry(
  target: Target,
  key: string,
  entryIn: (map: YamlMap, key: string) => YamlEntry | undefined,
): Target {
  const entry = target.node.is === 'map' ? entryIn(target.node, key) : undefined;
  const label = `"${key}"`;
  if (entry === undefined) return { ...target, label, owner: target.label, found: false };
  const { value, keyPlace } = entry;
  const place = value.is === 'scalar' && value.source !== '' ? value.place : keyPlace;
  return {
    node: value,
    found: true,
    place,
    keyPlace,
    label,
    owner: target.label,
    around: [...target.around, value],
  };
}
