/** Plain JSON, as a schema or as a document. */
export type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** The keywords our schema uses; any other is a fault of this checker. */
const KNOWN = new Set(
  '$schema $defs $ref id title description type enum const anyOf properties required additionalProperties propertyNames items prefixItems minItems maxItems pattern minimum maximum'.split(
    ' ',
  ),
);

/** Where a document goes against a JSON Schema (draft 2020-12, the keywords above), as paths; none when it is accepted. */
export function refusals(document: Json, schema: Json, root: Json = schema, path = ''): readonly string[] {
  if (schema === true) return [];
  if (!isMap(schema)) return [path];
  for (const keyword of Object.keys(schema))
    if (!KNOWN.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
  if (typeof schema.$ref === 'string') return refusals(document, definition(root, schema.$ref), root, path);
  const own = [
    hasType(document, schema.type) ? [] : [path],
    schema.enum === undefined || (isList(schema.enum) && schema.enum.includes(document)) ? [] : [path],
    schema.const === undefined || schema.const === document ? [] : [path],
    typeof document === 'string' &&
    typeof schema.pattern === 'string' &&
    !new RegExp(schema.pattern).test(document)
      ? [path]
      : [],
    typeof document === 'number' && outside(document, schema) ? [path] : [],
    anyOf(document, schema.anyOf, root, path),
    isList(document) ? inList(document, schema, root, path) : [],
    isMap(document) ? inMap(document, schema, root, path) : [],
  ];
  return own.flat();
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

const isMap = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !isList(value);

function definition(root: Json, pointer: string): Json {
  const name = /^#\/\$defs\/(\w+)$/.exec(pointer)?.[1];
  const found = isMap(root) && isMap(root.$defs) ? root.$defs[name ?? ''] : undefined;
  if (found === undefined) throw new Error(`there is no ${pointer}`);
  return found;
}

function hasType(document: Json, type: Json | undefined): boolean {
  if (isList(type)) return type.some((one) => hasType(document, one));
  if (typeof type !== 'string') return true;
  if (type === 'integer') return Number.isInteger(document);
  if (type === 'array') return isList(document);
  if (type === 'object') return isMap(document);
  return type === 'null' ? document === null : typeof document === type;
}

const outside = (value: number, { minimum, maximum }: { readonly [key: string]: Json }): boolean =>
  (typeof minimum === 'number' && value < minimum) || (typeof maximum === 'number' && value > maximum);

function anyOf(document: Json, branches: Json | undefined, root: Json, path: string): readonly string[] {
  if (!isList(branches)) return [];
  return branches.some((branch) => refusals(document, branch, root, path).length === 0) ? [] : [path];
}

function inList(
  document: readonly Json[],
  schema: { readonly [key: string]: Json },
  root: Json,
  path: string,
): readonly string[] {
  const { prefixItems, items, minItems, maxItems } = schema;
  const first = isList(prefixItems) ? prefixItems : [];
  const length = document.length;
  const fits =
    !(typeof minItems === 'number' && length < minItems) &&
    !(typeof maxItems === 'number' && length > maxItems);
  const inner = document.flatMap((item, at) =>
    refusals(item, first[at] ?? items ?? true, root, `${path}[${at}]`),
  );
  return fits ? inner : [path, ...inner];
}

function inMap(
  document: { readonly [key: string]: Json },
  schema: { readonly [key: string]: Json },
  root: Json,
  path: string,
): readonly string[] {
  const { properties, required, additionalProperties = true, propertyNames = true } = schema;
  const known = isMap(properties) ? properties : {};
  const missing = isList(required)
    ? required.filter((key) => typeof key === 'string' && !(key in document))
    : [];
  return [
    ...missing.map((key) => `${path}.${String(key)}`),
    ...Object.entries(document).flatMap(([key, value]) => [
      ...refusals(key, propertyNames, root, `${path}.${key}`),
      ...refusals(
        value,
        Object.hasOwn(known, key) ? (known[key] ?? true) : additionalProperties,
        root,
        `${path}.${key}`,
      ),
    ]),
  ];
}
