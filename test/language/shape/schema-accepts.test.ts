import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/index.ts';
import { mutationsOf } from '../mutations.ts';
import { MODEL_FILES, SCENARIO_FILES, WHOLE_LANGUAGE } from '../shipped-model.ts';
import { EVERY_KEY } from './every-key.ts';
import { documentOf, refusals } from './judged.ts';

const refused = (text: string): readonly string[] => refusals(documentOf(text) ?? null);

const README = readFileSync(fileURLToPath(new URL('../../../README.md', import.meta.url)), 'utf8');
const VILLAGE = /```yaml\n(title: A fishing village[\s\S]*?)```/.exec(README)?.[1] ?? '';

describe('the JSON Schema', () => {
  const sound = [
    ...MODEL_FILES,
    ...SCENARIO_FILES,
    WHOLE_LANGUAGE,
    { name: 'every key', text: EVERY_KEY },
    { name: 'the fishing village of README.md', text: VILLAGE },
  ];

  it('is tried on all shipped files', () => {
    expect(SCENARIO_FILES.length).toBeGreaterThanOrEqual(26);
    expect(VILLAGE).toContain('kinds:');
  });

  it.each(sound)('accepts $name', ({ text }) => expect(refused(text)).toEqual([]));

  it.each([
    ['kindz: {}', '.kindz'],
    ['worlds: 0', '.worlds'],
    ['months: 2025-13..2026-01', '.months'],
    ['seed: [1]', '.seed'],
    ['without: contagion', '.without'],
    ['kinds: {k: {count: 2.5}}', '.kinds.k.count'],
    ['kinds: {k: {w: {si: 1}}}', '.kinds.k.w.si'],
    [
      'kinds: {k: {network: {n: {lattice: {rows: 2, columns: 2, neighbours: 6}}}}}',
      '.kinds.k.network.n.lattice.neighbours',
    ],
    ['kinds: {k: {places: 3, enters: {count: {at_most: 4}}}}', '.kinds.k.enters.count.draw'],
    ['common: {x: {between: [1]}}', '.common.x.between'],
    ['common: {x: {one_of: [a, 1b]}}', '.common.x.one_of[1]'],
    ['estimates: {e: {is: 1, becuase: [F001]}}', '.estimates.e.becuase'],
    ['estimates: {e: {is: 1, lever: {from: 0}}}', '.estimates.e.lever.to'],
    ['decisions: {a: {options: {go: {utility: {joy: 1}}}}}', '.decisions.a.options.go.utility'],
    ['signals: {s: {cost: [1]}}', '.signals.s.cost'],
    ['timeline: [{on: 2026-3, set: {x: 1}}]', '.timeline[0].on'],
    ['timeline: [{when: x > 1, at_most: twice, set: {x: 1}}]', '.timeline[0].at_most'],
    ['mechanisms: {m: {because: [F001]}}', '.mechanisms.m.says'],
    ['outcomes: {o: {is: final(x), naive: unknown}}', '.outcomes.o.naive'],
    ['phases: [1]', '.phases[0]'],
    ['fans: [a.b.c]', '.fans[0]'],
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
