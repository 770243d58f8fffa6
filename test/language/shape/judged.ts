import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { jsonSchema } from '../../../src/language/index.ts';
import { plainValue, readDocument } from '../../../src/text/index.ts';

/** Plain JSON, as a schema or as a document. */
export type Json = null | string | number | boolean | readonly Json[] | JsonMap;
export type JsonMap = { readonly [key: string]: Json };

export const isMap = (value: Json | undefined): value is JsonMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of model and scenario files, as an editor reads it. */
export const SCHEMA: Json = JSON.parse(JSON.stringify(jsonSchema()));

/** A validator that is not ours: unknown keywords and ambiguous forms of the schema are faults too. */
const validator = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
if (isMap(SCHEMA)) validator.addSchema(SCHEMA, 'scenario');

/** A YAML text as plain JSON; nothing where it is no document. */
export function documentOf(text: string): Json | undefined {
  const { root } = readDocument(text, 'f.yaml');
  return root === null ? undefined : JSON.parse(JSON.stringify(plainValue(root)));
}

/** Where a document goes against the part of the schema below `pointer`, as paths with their strange or missing keys; none when accepted. */
export function refusals(document: Json, pointer = ''): readonly string[] {
  return faults(document, pointer).map((fault) => `${dotted(fault.instancePath)}${keyOf(fault)}`);
}

function faults(document: Json, pointer: string): readonly ErrorObject[] {
  const check = validator.getSchema(`scenario#${pointer}`);
  if (check === undefined) throw new Error(`there is no ${pointer} in the schema`);
  return check(document) === true ? [] : (check.errors ?? []);
}

const dotted = (path: string): string => path.replaceAll(/\/(\d+)(?=\/|$)/g, '[$1]').replaceAll('/', '.');

function keyOf({ keyword, params }: ErrorObject): string {
  const key: unknown =
    keyword === 'additionalProperties' ? params.additionalProperty : params.missingProperty;
  return typeof key === 'string' ? `.${key}` : '';
}
