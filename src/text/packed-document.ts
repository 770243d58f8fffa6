import { placeAtOf } from './document-scalar.ts';
import { type Place, type PlaceFinder, placesIn } from './place.ts';
import { cleanText } from './plain-text.ts';
import type { Written } from './spelling.ts';
import type { YamlNode, YamlScalar } from './yaml-node.ts';

/** A document's tree as plain data that can be kept; together with its text it becomes the same tree again. */
export type PackedNode =
  | { readonly map: readonly PackedEntry[]; readonly at: PackedPlace }
  | { readonly list: readonly PackedNode[]; readonly at: PackedPlace }
  | { readonly value: YamlScalar['value']; readonly at: PackedPlace; readonly written?: PackedForm };

type PackedEntry = readonly [key: string, at: PackedPlace, value: PackedNode];
type PackedPlace = readonly [line: number, column: number, length: number];

/** How a scalar is written, its characters by their number; `source` is left out where it equals the value. */
type PackedForm = Omit<Written, 'raw'> & { readonly length: number; readonly source?: string };

/** Packs the tree of a document that was read without any problem. */
export function packDocument(node: YamlNode): PackedNode {
  const at = packPlace(node.place);
  if (node.is === 'map') {
    return {
      map: node.entries.map(({ key, keyPlace, value }) => [key, packPlace(keyPlace), packDocument(value)]),
      at,
    };
  }
  if (node.is === 'list') return { list: node.items.map(packDocument), at };
  const { value, source, written } = node;
  if (written === undefined) return { value, at };
  const { raw, ...form } = written;
  return { value, at, written: { ...form, length: raw.length, ...(source === value ? {} : { source }) } };
}

const packPlace = ({ line, column, length }: Place): PackedPlace => [line, column, length];

/** The tree that was packed, for the very text it was read from; places name `file`. */
export function unpackDocument(packed: PackedNode, text: string, file: string): YamlNode {
  const clean = cleanText(text);
  return unpack(packed, { file, clean, placeOf: placesIn(clean, file) });
}

interface Unpacking {
  readonly file: string;
  readonly clean: string;
  readonly placeOf: PlaceFinder;
}

function unpack(packed: PackedNode, around: Unpacking): YamlNode {
  const place = unpackPlace(packed.at, around);
  if ('map' in packed) {
    const entries = packed.map.map(([key, at, value]) => ({
      key,
      keyPlace: unpackPlace(at, around),
      value: unpack(value, around),
    }));
    return { is: 'map', entries, place };
  }
  if ('list' in packed) return { is: 'list', items: packed.list.map((item) => unpack(item, around)), place };
  const { value, written: form } = packed;
  if (form === undefined) return { is: 'scalar', value, source: '', place, placeAt: () => place };
  const { length, source = String(value), ...rest } = form;
  const written = { ...rest, raw: around.clean.slice(form.start, form.start + length) };
  return {
    is: 'scalar',
    value,
    source,
    place,
    placeAt: placeAtOf(written, source, place, around.placeOf),
    written,
  };
}

const unpackPlace = ([line, column, length]: PackedPlace, { file }: Unpacking): Place => ({
  file,
  line,
  column,
  length,
});
