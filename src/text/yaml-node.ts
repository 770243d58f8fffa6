import type { Place } from './place.ts';
import type { Written } from './spelling.ts';

/** A checked YAML document as a tree in which everything knows its place. */
export type YamlNode = YamlMap | YamlList | YamlScalar;

/** A map in file order; no key stands twice. */
export type YamlMap = { readonly is: 'map'; readonly entries: readonly YamlEntry[]; readonly place: Place };

/** One `key: value`. */
export type YamlEntry = { readonly key: string; readonly keyPlace: Place; readonly value: YamlNode };

/** A list in file order. */
export type YamlList = { readonly is: 'list'; readonly items: readonly YamlNode[]; readonly place: Place };

/**
 * A single value. `source` is its text with quotes, escapes and folds undone but no type given (`0.10`, `true`); for
 * strings it equals `value`. `placeAt` maps an offset in `source` back to the file.
 */
export type YamlScalar = {
  readonly is: 'scalar';
  readonly value: string | number | boolean | null;
  readonly source: string;
  readonly place: Place;
  readonly placeAt: (offset: number, length: number) => Place;
  /** How it is written; absent where nothing is. */
  readonly written?: Written;
};

/** The entry of a key, or undefined when the node is no map or has no such key. */
export function entryOf(node: YamlNode | null | undefined, key: string): YamlEntry | undefined {
  return node?.is === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The value under a key, or undefined. */
export function valueAt(node: YamlNode | null | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: YamlNode | null | undefined): readonly YamlEntry[] {
  return node?.is === 'map' ? node.entries : [];
}

/** The items of a list; none for anything else. */
export function itemsOf(node: YamlNode | null | undefined): readonly YamlNode[] {
  return node?.is === 'list' ? node.items : [];
}

/** The string a scalar holds, or undefined when it holds something else. */
export function textOf(node: YamlNode | null | undefined): string | undefined {
  return node?.is === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}

/** Plain JavaScript values of a tree: maps become objects without a prototype, lists arrays. */
export function plainValue(node: YamlNode): unknown {
  if (node.is === 'scalar') return node.value;
  if (node.is === 'list') return node.items.map(plainValue);
  const object: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) object[key] = plainValue(value);
  return object;
}
