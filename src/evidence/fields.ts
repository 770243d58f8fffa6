import {
  entriesOf,
  itemsOf,
  nearest,
  type Place,
  type Problem,
  problem,
  textOf,
  valueAt,
  type YamlEntry,
  type YamlNode,
  type YamlScalar,
} from '../text/index.ts';

/** Takes the problems found while reading. */
export type Complain = (problem: Problem) => void;

/**
 * A map read key by key. `need...` complains when the key is missing; every reader complains about a value of the
 * wrong sort and then gives undefined. `what` names the thing in sentences.
 */
export type Fields = {
  readonly what: string;
  readonly place: Place;
  readonly complain: Complain;
  readonly node: (key: string) => YamlNode | undefined;
  /** The entries of a map; none when the key is missing. */
  readonly entries: (key: string) => readonly YamlEntry[];
  /** The texts of a list; none when the key is missing. */
  readonly texts: (key: string) => readonly string[];
  readonly text: (key: string) => string | undefined;
  readonly needText: (key: string) => string | undefined;
  readonly number: (key: string) => number | undefined;
  readonly needNumber: (key: string) => number | undefined;
  readonly date: (key: string) => string | undefined;
  readonly needDate: (key: string) => string | undefined;
  readonly oneOf: <Word extends string>(key: string, words: readonly Word[]) => Word | undefined;
};

/** Opens a map whose keys must be among `known`; complains about every other key, and about anything but a map. */
export function fieldsOf(
  node: YamlNode,
  what: string,
  known: readonly string[],
  complain: Complain,
): Fields | undefined {
  if (node.is !== 'map') {
    complain(
      problem(node.place, `${what} must be a map of keys and values`, {
        hint: `its keys are ${listed(known)}`,
      }),
    );
    return undefined;
  }
  for (const { key, keyPlace } of entriesOf(node)) {
    if (known.includes(key)) continue;
    const guess = nearest(key, known);
    complain(
      problem(keyPlace, `${what} has no key "${key}"`, { guess, hint: `its keys are ${listed(known)}` }),
    );
  }
  return readers(node, what, complain);
}

function readers(map: YamlNode, what: string, complain: Complain): Fields {
  const value = (key: string) => valueAt(map, key);
  const needed = <Value>(key: string, read: (key: string) => Value | undefined): Value | undefined => {
    if (value(key) === undefined) complain(problem(map.place, `${what} lacks "${key}"`));
    return read(key);
  };
  const scalar = (
    key: string,
    wanted: string,
    accept: (scalar: YamlScalar) => boolean,
  ): YamlScalar | undefined => {
    const node = value(key);
    if (node === undefined) return undefined;
    if (node.is === 'scalar' && accept(node)) return node;
    complain(problem(node.place, `"${key}" of ${what} must be ${wanted}`));
    return undefined;
  };
  const text = (key: string) => scalar(key, 'a text', isText)?.source.trim();
  const number = (key: string) => numberIn(scalar(key, 'a number', (one) => numberIn(one) !== undefined));
  const date = (key: string) => scalar(key, 'a date such as 2025, 2025-07 or 2025-07-26', isDate)?.source;
  const oneOf = <Word extends string>(key: string, words: readonly Word[]): Word | undefined => {
    const node = needed(key, (name) => scalar(name, `one of ${listed(words)}`, isText));
    const found = words.find((word) => word === node?.source);
    if (node !== undefined && found === undefined) {
      const guess = nearest(node.source, words);
      complain(problem(node.place, `"${key}" of ${what} must be one of ${listed(words)}`, { guess }));
    }
    return found;
  };
  return {
    ...{ what, place: map.place, complain, node: value, text, number, date, oneOf },
    entries: (key) => entriesUnder(value(key), `"${key}" of ${what}`, complain),
    texts: (key) => textsUnder(value(key), `"${key}" of ${what}`, complain),
    needText: (key) => needed(key, text),
    needNumber: (key) => needed(key, number),
    needDate: (key) => needed(key, date),
  };
}

function entriesUnder(node: YamlNode | undefined, what: string, complain: Complain): readonly YamlEntry[] {
  if (node !== undefined && node.is !== 'map') complain(problem(node.place, `${what} must be a map`));
  return entriesOf(node);
}

function textsUnder(node: YamlNode | undefined, what: string, complain: Complain): readonly string[] {
  const texts = itemsOf(node).flatMap((item) => textOf(item) ?? []);
  if (node !== undefined && (node.is !== 'list' || texts.length < node.items.length)) {
    complain(problem(node.place, `${what} must be a list of texts`));
  }
  return texts;
}

/** Words of a list in a sentence: `a, b, c`. */
function listed(words: readonly string[]): string {
  return words.join(', ');
}

function numberIn(node: YamlScalar | undefined): number | undefined {
  return typeof node?.value === 'number' && Number.isFinite(node.value) ? node.value : undefined;
}

/** A version `3.0` and a date `2022` are texts too, so a number passes where a text is wanted. */
function isText({ value, source }: YamlScalar): boolean {
  return (typeof value === 'string' || typeof value === 'number') && source.trim() !== '';
}

function isDate({ source }: YamlScalar): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(source);
}
