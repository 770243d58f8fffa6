import { isMap, type Json, type JsonMap, SCHEMA } from './judged.ts';

/** A step into a document: a key of a map or an index of a list. */
export type Step = string | number;

/** A key that an editor offers, with an example of what may stand there. */
export type Offer = { readonly key: string; readonly example: Json };

/** What an editor knows of a map: the keys it offers, and whether any other key is allowed too. */
export type Offers = { readonly offers: readonly Offer[]; readonly open: boolean };

/** What an editor offers inside the map at `path` of a document: keys of the schema that are not there yet. */
export function offeredAt(document: Json, path: readonly Step[]): Offers {
  const { schemas, inner } = schemasAt([''], document, path);
  const there = isMap(inner) ? Object.keys(inner) : [];
  const offers = new Map<string, Json>();
  for (const pointer of schemas) {
    for (const key of Object.keys(propertiesOf(pointer))) {
      if (!there.includes(key)) offers.set(key, exampleOf(`${pointer}/properties/${key}`));
    }
  }
  const open = schemas.some((pointer) => schemaAt(pointer).additionalProperties !== false);
  return { offers: [...offers].map(([key, example]) => ({ key, example })), open };
}

/** The words of the grammar: every key that some map of the schema lists. */
export function grammarWords(node: Json = SCHEMA): ReadonlySet<string> {
  if (Array.isArray(node)) return new Set(node.flatMap((item: Json) => [...grammarWords(item)]));
  if (!isMap(node)) return new Set();
  const own = isMap(node.properties) ? Object.keys(node.properties) : [];
  return new Set([...own, ...Object.values(node).flatMap((item) => [...grammarWords(item)])]);
}

type Found = { readonly schemas: readonly string[]; readonly inner: Json };

/** Follows a path through document and schema at once; the pointers of the schemas that the value there may still meet. */
function schemasAt(pointers: readonly string[], document: Json, path: readonly Step[]): Found {
  const schemas = pointers.flatMap((pointer) => branches(pointer, document));
  const [step, ...rest] = path;
  if (step === undefined) return { schemas, inner: document };
  const inner = into(document, step);
  return schemasAt(
    schemas.flatMap((pointer) => below(pointer, step)),
    inner,
    rest,
  );
}

function into(document: Json, step: Step): Json {
  if (typeof step === 'number') return Array.isArray(document) ? (document[step] ?? null) : null;
  return isMap(document) ? (document[step] ?? null) : null;
}

/** The schemas that a pointer stands for: references followed, alternatives of another form left out. */
function branches(pointer: string, document: Json): readonly string[] {
  const { $ref, anyOf } = schemaAt(pointer);
  if (typeof $ref === 'string') return branches($ref.slice(1), document);
  if (!Array.isArray(anyOf)) return mayBecome(document, pointer) ? [pointer] : [];
  return anyOf.flatMap((_, index) => branches(`${pointer}/anyOf/${index}`, document));
}

/** True when a value that is only begun has the form of a schema: its type, and no key that is strange to it. */
function mayBecome(document: Json, pointer: string): boolean {
  const { type, additionalProperties } = schemaAt(pointer);
  const form = Array.isArray(document) ? 'array' : isMap(document) ? 'object' : 'scalar';
  const types = Array.isArray(type) ? type : [type ?? form];
  if (form === 'scalar') return !types.includes('object') && !types.includes('array');
  if (!types.includes(form)) return false;
  const isClosed = isMap(document) && additionalProperties === false;
  return !isClosed || Object.keys(document).every((key) => Object.hasOwn(propertiesOf(pointer), key));
}

function below(pointer: string, step: Step): readonly string[] {
  const { additionalProperties, prefixItems, items } = schemaAt(pointer);
  if (typeof step === 'number') {
    if (Array.isArray(prefixItems) && step < prefixItems.length) return [`${pointer}/prefixItems/${step}`];
    return isMap(items) ? [`${pointer}/items`] : [];
  }
  if (Object.hasOwn(propertiesOf(pointer), step)) return [`${pointer}/properties/${step}`];
  return isMap(additionalProperties) ? [`${pointer}/additionalProperties`] : [];
}

function propertiesOf(pointer: string): JsonMap {
  const { properties } = schemaAt(pointer);
  return isMap(properties) ? properties : {};
}

/** The first example of a schema, its own or that of what it refers to. */
function exampleOf(pointer: string): Json {
  const { examples, $ref } = schemaAt(pointer);
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  if (typeof $ref === 'string') return exampleOf($ref.slice(1));
  throw new Error(`${pointer} has no example`);
}

/** The part of the schema below a pointer. Throws when there is none. */
export function schemaAt(pointer: string): JsonMap {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>(
      (node, key) => (Array.isArray(node) ? node[Number(key)] : isMap(node) ? node[key] : undefined),
      SCHEMA,
    );
  if (!isMap(found)) throw new Error(`there is no ${pointer} in the schema`);
  return found;
}
