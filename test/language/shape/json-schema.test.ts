import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../src/language/shape/index.ts';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

const schema: Json = JSON.parse(JSON.stringify(jsonSchema()));
const at = (node: Json | undefined, ...path: string[]): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, key) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inner[key] : undefined,
    node,
  );

/** Every object schema in the tree that lists properties. */
function maps(node: Json | undefined, found: { [key: string]: Json }[] = []): { [key: string]: Json }[] {
  if (Array.isArray(node)) for (const item of node) maps(item, found);
  else if (node !== null && typeof node === 'object') {
    if (typeof node.properties === 'object') found.push(node);
    for (const value of Object.values(node)) maps(value, found);
  }
  return found;
}

describe('the JSON Schema for editors', () => {
  it('is of draft 2020-12 and has a title', () => {
    expect(at(schema, '$schema')).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(at(schema, 'title')).toBe('Tightrope model or scenario');
  });

  it('refuses unknown keys, except that other keys of kinds and of common are quantities', () => {
    const closed = maps(schema).map((map) => map.additionalProperties);
    expect(closed.filter((one) => one !== false)).toHaveLength(2);
    expect(at(schema, '$defs', 'kind', 'additionalProperties', 'anyOf')).toEqual([
      { $ref: '#/$defs/quantity' },
      { type: 'null' },
    ]);
    expect(at(schema, 'additionalProperties')).toBe(false);
  });

  it('takes texts, numbers and booleans for formulas', () => {
    const forms = JSON.stringify(at(schema, '$defs', 'formula'));
    for (const form of ['string', 'number', 'boolean']) expect(forms).toContain(`"${form}"`);
  });

  it('explains its parts where an editor shows them', () => {
    for (const name of [
      'formula',
      'quantity',
      'kind',
      'decision',
      'option',
      'signal',
      'timeline_entry',
      'estimate',
      'outcome',
    ]) {
      expect(at(schema, '$defs', name, 'description'), name).toMatch(/\.$/);
    }
    for (const key of ['from', 'months', 'levers', 'without', 'fans']) {
      expect(at(schema, 'properties', key, 'description'), key).toMatch(/\.$/);
    }
  });

  it('points only at definitions it has', () => {
    const text = JSON.stringify(schema);
    const pointed = new Set(text.match(/#\/\$defs\/\w+/g));
    expect(pointed.size).toBeGreaterThan(8);
    for (const one of pointed) expect(at(schema, '$defs', one.split('/')[2] ?? ''), one).toBeDefined();
  });

  it('is the same each time', () => {
    expect(JSON.stringify(jsonSchema())).toBe(JSON.stringify(jsonSchema()));
  });
});
