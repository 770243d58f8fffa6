import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/language/index.ts';
import { readDocument, type YamlNode } from '../../../src/text/index.ts';
import { EVERY_KEY } from './every-key.ts';
import { documentOf, isMap, type Json, type JsonMap, refusals, SCHEMA } from './judged.ts';
import { grammarWords, offeredAt, type Step, schemaAt } from './offered.ts';

/** What the program says of the form of a text, rules between keys left out: a schema cannot say them. */
function complaintsOfForm(text: string): readonly string[] {
  const { root, problems } = readDocument(text, 'f.yaml');
  const said = [...problems, ...(root === null ? [] : checkShape(root))].map(({ what }) => what);
  return said.filter((what) => /^unknown key|must be .*, not /.test(what));
}

/** Where the cursor stands in a half-written file, `▮`: the map it would add a key to. */
function pathOfCursor(text: string): readonly Step[] {
  const { root } = readDocument(text.replace('▮', 'here: 1'), 'f.yaml');
  const path = root === null ? null : pathTo(root, 'here');
  if (path === null) throw new Error('there is no cursor');
  return path;
}

function pathTo(node: YamlNode, key: string): readonly Step[] | null {
  const inner: readonly (readonly [Step, YamlNode])[] =
    node.is === 'map'
      ? node.entries.map((entry) => [entry.key, entry.value] as const)
      : node.is === 'list'
        ? node.items.map((item, index) => [index, item] as const)
        : [];
  if (inner.some(([step]) => step === key)) return [];
  for (const [step, value] of inner) {
    const path = pathTo(value, key);
    if (path !== null) return [step, ...path];
  }
  return null;
}

/** The document of a half-written file, as if the line of the cursor were not there. */
function begun(text: string): Json {
  const path = pathOfCursor(text);
  const whole = documentOf(text.replace('▮', 'here: 1')) ?? null;
  return edited(whole, path, ({ here: _, ...rest }) => rest);
}

/** The document with the map at `path` put through `change`. */
function edited(document: Json, [step, ...rest]: readonly Step[], change: (map: JsonMap) => JsonMap): Json {
  if (step === undefined) return isMap(document) ? change(document) : document;
  if (Array.isArray(document))
    return document.map((item: Json, at) => (at === step ? edited(item, rest, change) : item));
  if (!isMap(document)) return document;
  return { ...document, [step]: edited(document[step] ?? null, rest, change) };
}

/** The paths to all maps of a document. */
function mapsOf(document: Json, path: readonly Step[] = []): readonly (readonly Step[])[] {
  if (Array.isArray(document)) return document.flatMap((item: Json, at) => mapsOf(item, [...path, at]));
  if (!isMap(document)) return [];
  return [path, ...Object.entries(document).flatMap(([key, value]) => mapsOf(value, [...path, key]))];
}

const DEFINING = new Set(['values', 'fixed', 'draw', 'draw_once', 'is', 'starts', 'next', 'one_of']);

const written = (document: Json): string => JSON.stringify(document, null, 1);

describe('what an editor offers in a half-written file', () => {
  it.each([
    ['from: pakistan\n▮', ['levers', 'timeline', 'outcomes', 'without', 'months'], ['from', 'kindz']],
    [
      'from: pakistan\ntimeline:\n  - on: 2026-03\n    ▮',
      ['set', 'add', 'force', 'sends', 'if'],
      ['on', 'is'],
    ],
    ['kinds:\n  village:\n    ▮', ['agents', 'count', 'places', 'links', 'enters'], ['is', 'next']],
    [
      'kinds:\n  village:\n    boats:\n      starts: 10\n      ▮',
      ['next', 'between', 'unit'],
      ['starts', 'cost'],
    ],
    ['common:\n  ▮', ['phase'], ['is', 'agents']],
    ['estimates:\n  growth:\n    ▮', ['is', 'because', 'assumed', 'lever', 'simplex'], ['next']],
    ['estimates:\n  growth:\n    lever:\n      from: 0\n      ▮', ['to', 'step'], ['from']],
    ['decisions:\n  pakistan:\n    ▮', ['precision', 'value', 'options'], ['cost']],
    [
      'decisions:\n  pakistan:\n    options:\n      visit:\n        ▮',
      ['cost', 'does', 'sends'],
      ['options'],
    ],
    ['signals:\n  visit:\n    cost: 0.2\n    ▮', ['valence', 'when', 'to'], ['cost', 'target']],
    ['outcomes:\n  late:\n    ▮', ['is', 'naive', 'measure'], ['lever']],
    ['outcomes:\n  late:\n    naive:\n      ▮', ['is', 'because'], ['naive', 'unit']],
    ['mechanisms:\n  contagion:\n    expects:\n      ▮', ['outcome', 'sign'], ['says']],
    ['kinds:\n  a:\n    network:\n      near:\n        lattice:\n          ▮', ['rows', 'columns'], ['ring']],
    ['kinds:\n  a:\n    enters:\n      count:\n        ▮', ['draw', 'at_most'], ['each']],
    ['common:\n  x:\n    next:\n      ▮', ['is', 'mechanism', 'otherwise'], ['starts']],
    ['units:\n  ▮', ['measures', 'counts'], ['unit']],
  ])('%j', (text, wanted, unwanted) => {
    const document = begun(text);
    const path = pathOfCursor(text);
    const { offers } = offeredAt(document, path);
    const keys = offers.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(wanted));
    expect(keys.filter((key) => unwanted.includes(key))).toEqual([]);
    for (const { key, example } of offers) {
      const taken = edited(document, path, (map) => ({ ...map, [key]: example }));
      // A key alone may want another: `to` asks for `from` with "is missing in", which is no fault of form.
      expect(complaintsOfForm(written(taken)), key).toEqual([]);
    }
  });
});

describe('in every map of a document that uses every key', () => {
  const document = documentOf(EVERY_KEY) ?? null;
  const maps = mapsOf(document);
  // A word that says what a quantity is makes one of the map around it: the program then speaks of that instead.
  const words = [...grammarWords()].filter((word) => !DEFINING.has(word));

  it('there are many', () => {
    expect(maps.length).toBeGreaterThan(70);
    expect(words.length).toBeGreaterThan(80);
  });

  it('all keys that are offered are taken, with their examples', () => {
    for (const path of maps) {
      const { offers } = offeredAt(document, path);
      const more = Object.fromEntries(offers.map(({ key, example }) => [key, example]));
      const full = edited(document, path, (map) => ({ ...map, ...more }));
      expect(complaintsOfForm(written(full)), path.join('.')).toEqual([]);
      expect(refusals(full), path.join('.')).toEqual([]);
    }
  });

  it('all others are unknown to the program too, unless names stand there', () => {
    for (const path of maps) {
      const { offers, open } = offeredAt(document, path);
      if (open) continue;
      const full = edited(document, path, (map) => {
        const known = new Set([...Object.keys(map), ...offers.map(({ key }) => key)]);
        const strange = words.filter((word) => !known.has(word));
        return { ...map, ...Object.fromEntries(strange.map((word) => [word, null])) };
      });
      const unknown = complaintsOfForm(written(full)).filter((what) => what.startsWith('unknown key'));
      const added = JSON.stringify(full).length > JSON.stringify(document).length;
      expect(unknown.length > 0, path.join('.')).toBe(added);
      expect(new Set(unknown.map((what) => /"(.*)"/.exec(what)?.[1]))).toEqual(
        strangeIn(full, document, path),
      );
    }
  });
});

/** The keys that `full` has more than `document` in the map at `path`. */
function strangeIn(full: Json, document: Json, path: readonly Step[]): ReadonlySet<string> {
  const keysAt = (whole: Json): readonly string[] => {
    const inner = path.reduce<Json>(
      (node, step) => (Array.isArray(node) ? node[Number(step)] : isMap(node) ? (node[step] ?? null) : null),
      whole,
    );
    return isMap(inner) ? Object.keys(inner) : [];
  };
  const before = new Set(keysAt(document));
  return new Set(keysAt(full).filter((key) => !before.has(key)));
}

describe('every key', () => {
  /** Every part of the schema that a key leads to. */
  const keysIn = (node: Json, pointer = ''): readonly string[] => {
    if (Array.isArray(node)) return node.flatMap((item: Json, at) => keysIn(item, `${pointer}/${at}`));
    if (!isMap(node)) return [];
    const own = isMap(node.properties)
      ? Object.keys(node.properties).map((key) => `${pointer}/properties/${key}`)
      : [];
    const examples = new Set(['examples', 'const', 'enum']);
    const inner = Object.entries(node).filter(([key]) => !examples.has(key));
    return [...own, ...inner.flatMap(([key, value]) => keysIn(value, `${pointer}/${key}`))];
  };

  it('says what it is, with examples that the schema takes', () => {
    const pointers = keysIn(SCHEMA);
    expect(pointers.length).toBeGreaterThan(130);
    for (const pointer of pointers) {
      const { description, examples } = described(pointer);
      expect(description, pointer).toMatch(/\S.*[.)]$/);
      expect(Array.isArray(examples) && examples.length > 0, pointer).toBe(true);
      if (Array.isArray(examples))
        for (const example of examples) expect(refusals(example, pointer), pointer).toEqual([]);
    }
  });
});

/** What an editor shows of a key: its own words, or those of what it refers to. */
function described(pointer: string): JsonMap {
  const schema = schemaAt(pointer);
  const { $ref } = schema;
  return typeof $ref === 'string' ? { ...described($ref.slice(1)), ...schema } : schema;
}
