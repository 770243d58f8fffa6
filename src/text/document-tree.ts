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
import { documentScalar, emptyScalar, type ScalarReading, scalarBetween } from './document-scalar.ts';
import type { Place, PlaceFinder } from './place.ts';
import { type Problem, problem } from './problem.ts';
import { LIMITS, tooMany } from './read-tokens.ts';
import type { YamlEntry, YamlNode } from './yaml-node.ts';

const QUOTE_IT = 'put the formula in quotes';
const QUOTE_WHY = 'inside { } and [ ] a comma ends a value, so a text or formula that holds one needs quotes';

/** What the conversion of one document reads and writes. */
type Reading = ScalarReading & {
  readonly keys: RegExp;
  readonly anchors: Map<string, ParsedNode>;
  readonly open: Set<ParsedNode>;
  nodes: number;
  aliases: number;
};

/** Stops a conversion that passed a bound. */
class TooLarge extends Error {
  readonly place: Place | undefined;

  constructor(what: string, place?: Place) {
    super(what);
    this.place = place;
  }
}

const OFTEN = 'write out what is meant; a formula that begins with * needs quotes';

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
    const { place, message } = stop;
    problems.push(
      place === undefined ? problem(placeOf(0, 1), message) : problem(place, message, { hint: OFTEN }),
    );
    return null;
  }
}

function convert(node: ParsedNode, reading: Reading): YamlNode {
  if (++reading.nodes > LIMITS.nodes) throw new TooLarge(tooMany('nodes'));
  if (isAlias(node)) return fromAlias(node, reading);
  if (node.anchor !== undefined) reading.anchors.set(node.anchor, node);
  if (isScalar(node)) return documentScalar(node, reading);
  reading.open.add(node);
  const converted = isMap(node) ? fromMap(node, reading) : fromList(node, reading);
  reading.open.delete(node);
  return converted;
}

function fromAlias(node: Alias.Parsed, reading: Reading): YamlNode {
  const place = reading.placeOf(node.range[0], node.range[1] - node.range[0]);
  const target = reading.anchors.get(node.source);
  if (++reading.aliases > LIMITS.aliases) {
    throw new TooLarge(
      `the document repeats itself too often: more than ${LIMITS.aliases} aliases (*name)`,
      place,
    );
  }
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
    items.push(
      mended === undefined ? convert(item, reading) : scalarBetween(mended.start, mended.end, reading),
    );
    i += mended?.taken ?? 0;
  }
  return { is: 'list', items, place };
}

function fromMap(node: YAMLMap.Parsed, reading: Reading): YamlNode {
  const place = placeOfMap(node, reading);
  const entries: YamlEntry[] = [];
  const seen = new Map<string, number>();
  for (let i = 0; i < node.items.length; i++) {
    const pair = node.items[i];
    if (pair === undefined) continue;
    const alone = node.items
      .slice(i + 1, i + 12)
      .map((next) => (next.value === null ? pieceOf(next.key) : undefined));
    const mended = node.flow ? mend(pair.value, alone, reading) : undefined;
    if (node.flow && mended === undefined && pair.value === null && isScalar(pair.key)) {
      reading.problems.push(lonelyKey(pair.key, reading));
      continue;
    }
    const key = readKey(pair.key, seen, reading);
    if (mended !== undefined) {
      i += mended.taken;
      if (key !== undefined)
        entries.push({ ...key, value: scalarBetween(mended.start, mended.end, reading) });
      continue;
    }
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

/** A key without a colon inside `{ }`: most often the second half of a sentence or formula with a comma. */
function lonelyKey(node: Scalar.Parsed, { placeOf, text }: Reading): Problem {
  const place = placeOf(node.range[0], node.range[1] - node.range[0]);
  const written = text.slice(node.range[0], Math.min(node.range[1], node.range[0] + 60));
  return problem(place, `"${written}" has no value: a text or formula with a comma must be in quotes`, {
    hint: QUOTE_WHY,
  });
}

/** The key of an entry, or undefined (with a problem) when it is no name or stands twice. */
function readKey(
  node: ParsedNode | null,
  seen: Map<string, number>,
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
  if (!keys.test(key)) {
    const hint = 'names start with a small letter and hold small letters, digits and _';
    problems.push(problem(keyPlace, `${JSON.stringify(key.slice(0, 60))} cannot be a name`, { hint }));
    return undefined;
  }
  const before = seen.get(key);
  if (before !== undefined) {
    problems.push(
      problem(keyPlace, `"${key}" stands twice in one map`, { hint: `it stands in line ${before} already` }),
    );
    return undefined;
  }
  seen.set(key, keyPlace.line);
  return { key, keyPlace };
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
