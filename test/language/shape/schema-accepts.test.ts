import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape, jsonSchema } from '../../../src/language/index.ts';
import { plainValue, readDocument } from '../../../src/text/index.ts';
import { mutationsOf } from '../mutations.ts';
import { MODEL_FILES, SCENARIO_FILES, WHOLE_LANGUAGE } from '../shipped-model.ts';
import { type Json, refusals } from './accepts.ts';
import { EVERY_KEY } from './every-key.ts';

const schema: Json = JSON.parse(JSON.stringify(jsonSchema()));

/** A YAML text as plain JSON. */
function documentOf(text: string): Json | undefined {
  const { root } = readDocument(text, 'f.yaml');
  return root === null ? undefined : JSON.parse(JSON.stringify(plainValue(root)));
}
const refused = (text: string): readonly string[] => refusals(documentOf(text) ?? null, schema);

describe('the JSON Schema', () => {
  it.each([...MODEL_FILES, ...SCENARIO_FILES, WHOLE_LANGUAGE, { name: 'every key', text: EVERY_KEY }])(
    'accepts $name',
    ({ text }) => expect(refused(text)).toEqual([]),
  );

  it.each([
    ['kindz: {}', '.kindz'],
    ['worlds: 0', '.worlds'],
    ['months: 2025-13..2026-01', '.months'],
    ['kinds: {k: {count: 2.5}}', '.kinds.k'],
    ['kinds: {k: {w: {si: 1}}}', '.kinds.k'],
    ['common: {x: {between: [1]}}', '.common.x'],
    ['decisions: {a: {options: {go: {utility: {joy: 1}}}}}', '.decisions.a'],
    ['mechanisms: {m: {because: [F001]}}', '.mechanisms.m'],
    ['phases: [1]', '.phases'],
    ['- a', ''],
  ])('refuses %s', (text, path) => expect(refused(text)).toContain(path));

  it('refuses nothing that the program takes', () => {
    fc.assert(
      fc.property(mutationsOf(EVERY_KEY), (mutated) => {
        const { root } = readDocument(mutated, 'f.yaml');
        if (root !== null && checkShape(root).length === 0) expect(refused(mutated)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('accepts nothing of a form that the program does not know', () => {
    fc.assert(
      fc.property(mutationsOf(EVERY_KEY), (mutated) => {
        const { root, problems } = readDocument(mutated, 'f.yaml');
        if (root === null || problems.length > 0 || refused(mutated).length > 0) return;
        // What remains are rules between keys, which a schema cannot say.
        for (const { what } of checkShape(root)) expect(what).not.toMatch(/^unknown key|must be .*, not /);
      }),
      { numRuns: 100 },
    );
  });
});
