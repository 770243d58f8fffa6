import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  type ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { type Mended, mendFormula, type Piece } from './broken-formula.ts';
import type { Place, PlaceFinder } from './place.ts';
import { firstUnsafe } from './plain-text.ts';
import { type Problem, problem } from './problem.ts';
import { LIMITS, tooMany } from './read-tokens.ts';
import { type ScalarStyle, type Spelling, spell, type Written } from './spelling.ts';
import type { YamlEntry, YamlNode, YamlScalar } from './yaml-node.ts';

const QUOTE_IT = 'put the formula in quotes';
const QUOTE_WHY = 'inside { } and [ ] a comma ends a value, so a formula with a comma needs quotes';

/** What the conversion of one document reads and writes. */
type Reading = {
  readonly text: string;
  readonly placeOf: PlaceFinder;
  readonly keys: RegExp;
  readonly problems: Problem[];
  readonly anchors: Map<string, ParsedNode>;
  readonly open: Set<ParsedNode>;
  nodes: number;
  aliases: number;
};

/** Stops a conversion that passed a bound. */
class TooLarge extends Error {}

/** Our tree for a parsed document; null when a bound was passed. Problems are added to the list. */
export function documentTree(
  contents: ParsedNode | null,
  text: string,
  placeOf: PlaceFinder,
  keys: RegExp,
  problems: Problem[],
): YamlNode | null {
  if (contents === null) return null;
  const reading: Reading = {
    text,
    placeOf,
    keys,
    problems,
    anchors: new Map(),
    open: new Set(),
    nodes: 0,
    aliases: 0,
  };
  try {
    return convert(contents, reading);
  } catch (stop) {
    if (!(stop instanceof TooLarge)) throw stop;
    problems.push(problem(placeOf(0, 1), stop.message));
    return null;
  }
}

function convert(node: ParsedNode, reading: Reading): YamlNode {
  if (++reading.nodes > LIMITS.nodes) throw new TooLarge(tooMany('nodes'));
  if (isAlias(node)) return fromAlias(node, reading);
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return fromScalar(node, reading);
  reading.open.add(node);
  const converted = isMap(node) ? fromMap(node, reading) : fromList(node, reading);
  reading.open.delete(node);
  return converted;
}

function fromAlias(node: Alias.Parsed, reading: Reading): YamlNode {
  const place = reading.placeOf(node.range[0], node.range[1] - node.range[0]);
  const target = reading.anchors.get(node.source);
  if (++reading.aliases > LIMITS.aliases) throw new TooLarge(`more than ${LIMITS.aliases} aliases (*name)`);
  if (target !== undefined && !reading.open.has(target)) return convert(target, reading);
  const what =
    target === undefined
      ? `no anchor &${node.source} stands before this alias`
      : 'this alias contains itself';
  reading.problems.push(problem(place, what, { hint: `if a formula was meant, ${QUOTE_IT}` }));
  return emptyScalar(place);
}

function fromList(node: YAMLSeq.Parsed, reading: Reading): YamlNode {
  const place = reading.placeOf(node.range[0], 1);
  const items: YamlNode[] = [];
  for (let i = 0; i < node.items.length; i++) {
    const item = node.items[i];
    if (item === undefined) continue;
    const mended = node.flow ? mend(item, node.items.slice(i + 1, i + 12).map(pieceOf), reading) : undefined;
    items.push(mended === undefined ? convert(item, reading) : mendedScalar(mended, reading));
    i += mended?.taken ?? 0;
  }
  return { is: 'list', items, place };
}

function fromMap(node: YAMLMap.Parsed, reading: Reading): YamlNode {
  const place = placeOfMap(node, reading);
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  for (let i = 0; i < node.items.length; i++) {
    const pair = node.items[i];
    if (pair === undefined) continue;
    const alone = node.items
      .slice(i + 1, i + 12)
      .map((next) => (next.value === null ? pieceOf(next.key) : undefined));
    const mended = node.flow ? mend(pair.value, alone, reading) : undefined;
    const key = readKey(pair.key, seen, reading);
    if (mended !== undefined) {
      i += mended.taken;
      if (key !== undefined) entries.push({ ...key, value: mendedScalar(mended, reading) });
      continue;
    }
    if (pair.value === null && key !== undefined && pair.key !== null) lonelyKey(pair.key, key.key, reading);
    const value = pair.value === null ? emptyScalar(key?.keyPlace ?? place) : convert(pair.value, reading);
    if (key !== undefined) entries.push({ ...key, value });
  }
  return { is: 'map', entries, place };
}

function placeOfMap(node: YAMLMap.Parsed, { placeOf }: Reading): Place {
  const first = node.items[0]?.key;
  const length = first && !node.flow ? first.range[1] - first.range[0] : 1;
  return placeOf(node.range[0], length);
}

/** A key without a colon inside `{ }`. */
function lonelyKey(node: ParsedNode, key: string, { placeOf, problems }: Reading): void {
  const place = placeOf(node.range[0], node.range[1] - node.range[0]);
  problems.push(
    problem(place, `"${key}" has no value: write name: value, or ${QUOTE_IT}`, { hint: QUOTE_WHY }),
  );
}

/** The key of an entry, or undefined (with a problem) when it is no name or stands twice. */
function readKey(
  node: ParsedNode | null,
  seen: Set<string>,
  reading: Reading,
): { key: string; keyPlace: Place } | undefined {
  const { placeOf, keys, problems } = reading;
  const [from, to] = node === null ? [0, 1] : [node.range[0], node.range[1]];
  const keyPlace = placeOf(from, to - from);
  if (node === null || !isScalar(node)) {
    problems.push(problem(keyPlace, 'a key must be a word, not a list, a map or an alias'));
    return undefined;
  }
  const key = typeof node.value === 'string' ? node.value : (node.source ?? '');
  if (++reading.nodes > LIMITS.nodes * 2) throw new TooLarge(tooMany('nodes'));
  if (!keys.test(key)) {
    const hint = 'names start with a small letter and hold small letters, digits and _';
    problems.push(problem(keyPlace, `${JSON.stringify(key.slice(0, 60))} cannot be a name`, { hint }));
    return undefined;
  }
  if (seen.has(key)) {
    problems.push(problem(keyPlace, `"${key}" stands twice in one map`));
    return undefined;
  }
  seen.add(key);
  return { key, keyPlace };
}

function fromScalar(node: Scalar.Parsed, reading: Reading): YamlScalar {
  const { text, placeOf, problems } = reading;
  const [from, to] = node.range;
  const place = placeOf(from, to - from);
  const source = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const value = acceptedValue(node.value);
  if (value === undefined) problems.push(problem(place, `${source.slice(0, 40)} is not a finite number`));
  if (firstUnsafe(source) !== -1) {
    const code = (source.codePointAt(firstUnsafe(source)) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    problems.push(problem(place, `this text holds the control character U+${code}`));
  }
  const written = writtenForm(node, text);
  let spelling: Spelling | undefined;
  const placeAt = (offset: number, length: number): Place => {
    spelling ??= spell(written);
    return spelling.text === source ? (placeInside(spelling, offset, length, placeOf) ?? place) : place;
  };
  return { is: 'scalar', value: value ?? null, source, place, placeAt };
}

function placeInside(
  { starts, ends }: Spelling,
  offset: number,
  length: number,
  placeOf: PlaceFinder,
): Place | undefined {
  const last = starts.length - 1;
  if (last < 0) return undefined;
  const index = Math.max(0, offset);
  const start = index > last ? ends[last] : starts[index];
  const end = ends[Math.min(last, index + Math.max(1, length) - 1)];
  return start === undefined || end === undefined ? undefined : placeOf(start, end - start);
}

function acceptedValue(value: unknown): string | number | boolean | null | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const STYLES: ReadonlyMap<string, ScalarStyle> = new Map([
  [Scalar.PLAIN, 'plain'],
  [Scalar.QUOTE_SINGLE, 'single'],
  [Scalar.QUOTE_DOUBLE, 'double'],
  [Scalar.BLOCK_FOLDED, 'folded'],
  [Scalar.BLOCK_LITERAL, 'literal'],
]);

function writtenForm(node: Scalar.Parsed, text: string): Written {
  const style = STYLES.get(node.type ?? '') ?? 'plain';
  const [start, end] = node.range;
  const token = node.srcToken;
  if (token?.type !== 'block-scalar') return { style, raw: text.slice(start, end), start };
  const header = text.slice(start, start + 4);
  const digit = /^[|>][+-]?([1-9])/.exec(header)?.[1];
  const body = text.indexOf('\n', start) + 1;
  return {
    style,
    raw: body === 0 ? '' : text.slice(body, end),
    start: body,
    indent: digit === undefined ? undefined : Math.max(0, token.indent) + Number(digit),
    chomp: /^[|>]\d?-/.test(header) ? 'strip' : /^[|>]\d?\+/.test(header) ? 'keep' : 'clip',
  };
}

/** The piece of plain text a node is, when it is one. */
function pieceOf(node: unknown): Piece | undefined {
  if (!isScalar<unknown>(node) || node.type !== Scalar.PLAIN || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}

function mend(
  node: unknown,
  following: readonly (Piece | undefined)[],
  reading: Reading,
): Mended | undefined {
  const piece = pieceOf(node);
  const mended = piece && mendFormula(reading.text, piece, following);
  if (piece === undefined || mended === undefined) return undefined;
  const place = reading.placeOf(piece.start, piece.end - piece.start);
  const broken = reading.text.slice(piece.start, piece.end);
  const what =
    mended.taken > 0
      ? `the comma after "${broken}" ends the formula`
      : `"${broken}" has a bracket too many or too few`;
  reading.problems.push(problem(place, `${what}: ${QUOTE_IT}`, { hint: QUOTE_WHY }));
  return mended;
}

/** The formula its author meant, so that the rest of it is still checked. */
function mendedScalar({ start, end }: Mended, { text, placeOf }: Reading): YamlScalar {
  const source = text.slice(start, end);
  const placeAt = (offset: number, length: number): Place => placeOf(start + offset, length);
  return { is: 'scalar', value: source, source, place: placeOf(start, end - start), placeAt };
}

function emptyScalar(place: Place): YamlScalar {
  return { is: 'scalar', value: null, source: '', place, placeAt: () => place };
}
