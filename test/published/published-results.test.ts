import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PublishedCase, publishedCases } from '../../src/published/index.ts';
import { checksOf, missed, scenarioNamed } from './load.ts';

const cases = publishedCases.map((one) => [one.title, one] as const);
const files = publishedCases.flatMap((one) => (one.is === 'run' ? [one.file] : []));

/** The case of a file; a file that no case names is a fault of the test. */
function caseOf(file: string): PublishedCase {
  const found = publishedCases.find((one) => one.is === 'run' && one.file === file);
  if (found === undefined) throw new Error(`no case runs ${file}`);
  return found;
}

describe('a published result', () => {
  it.each(cases)('%s: every figure is met in few worlds', async (_, one) => {
    const checks = await checksOf(one, 'glance');
    expect(checks.length).toBe(one.figures.length);
    expect(missed(checks)).toEqual([]);
  });

  it.each(['matching-pennies', 'election', 'land-of-oz', 'family-names', 'thresholds-one-moved'])(
    '%s: the reference reading gives the same numbers',
    async (file) => {
      const [fast, slow] = [
        await checksOf(caseOf(file), 'glance', 'js'),
        await checksOf(caseOf(file), 'glance', 'interpreter'),
      ];
      expect(slow).toEqual(fast);
    },
  );

  it('covers the rows that are verified by models, scores, intervals and draws', () => {
    const rows = new Set(publishedCases.map(({ row }) => row));
    expect([...rows]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, null]);
  });
});

describe('the model files', () => {
  it('are each run by a case, as they stand or under a scenario', () => {
    const shipped = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.yaml'));
    expect(shipped.toSorted()).toEqual(files.map((file) => `${file}.yaml`).toSorted());
  });

  it.each(files)('%s loads without a warning, and says how many worlds and which luck', (file) => {
    const { warnings, model } = scenarioNamed(file);
    expect(warnings).toEqual([]);
    expect(model.worlds).toBeGreaterThan(0);
    expect(model.seed).toBe('published');
  });
});

describe('a wrong number', () => {
  const ruin = caseOf('gamblers-ruin');

  it('is not met', async () => {
    const off = {
      ...ruin,
      figures: ruin.figures.map((one) => ({ ...one, published: 1.3 * (one.published ?? 0) })),
    };
    expect(await checksOf(off as PublishedCase, 'glance')).toMatchObject([
      { holds: false },
      { holds: false },
    ]);
  });

  it('is not met by a model that says something else', async () => {
    const unfair = { ...caseOf('thresholds'), file: 'thresholds-one-moved' } as PublishedCase;
    expect(missed(await checksOf(unfair, 'glance'))).toEqual([
      'Thresholds of a riot: 0, 1, 2 .. 99, rioters: 1, published 100, rule: exactly',
    ]);
  });
});
