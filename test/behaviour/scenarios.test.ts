import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryWith } from '../../src/evidence/index.ts';
import { listScenarios, readSeeds } from '../../src/library/index.ts';
import { itemsOf, readDocument, textOf, valueAt } from '../../src/text/index.ts';

const WANTED = [
  'baseline',
  'us-exclusive-accord',
  'keep-all-doors-open',
  'saudi-sidelined',
  'beijing-chill',
  'washington-walks-away',
  'balochistan-surge',
  'security-first',
  'inclusion-first',
  'india-crisis',
  'copper-boom',
  'copper-bust',
  'reserves-crunch',
  'rare-earth-squeeze',
  'tariff-reversal',
  'reform-breakthrough',
  'minerals-security-partnership',
  'railway-to-the-mines',
  'cheap-talk-only',
  'history-repeats',
  'history-2010',
];

describe('the shipped scenarios', () => {
  const listed = listScenarios();
  const evidence = readSeeds();

  it('are all there, the baseline first', () => {
    const names = listed.map(({ name }) => name);
    expect(names[0]).toBe('baseline');
    expect(WANTED.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(listed)('$name says what it asks, why, and what was expected', ({ file }) => {
    const { root, problems } = readDocument(
      readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
      file,
    );
    expect(problems).toEqual([]);
    for (const key of ['title', 'says', 'asks', 'expectation', 'from'])
      expect(textOf(valueAt(root, key)) ?? '', key).not.toBe('');
    expect(textOf(valueAt(root, 'asks'))?.trim()).toMatch(/\?$/);
    expect(textOf(valueAt(root, 'expectation'))?.trim()).toMatch(/^[A-Z][^!?]*\.$/);
    const because = itemsOf(valueAt(root, 'because')).map((one) => textOf(one) ?? '');
    expect(because.length).toBeGreaterThan(0);
    expect(because.filter((id) => entryWith(evidence, id) === undefined)).toEqual([]);
  });

  it.each(listed)('$name gives a reason for each of its events', ({ file }) => {
    const { root } = readDocument(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), file);
    for (const entry of itemsOf(valueAt(root, 'timeline'))) {
      expect(textOf(valueAt(entry, 'says')) ?? '').not.toBe('');
      const ids = itemsOf(valueAt(entry, 'because')).map((one) => textOf(one) ?? '');
      const isStage = file.includes('history-2010') || file.includes('corridor-2015');
      if (!isStage) expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => entryWith(evidence, id) === undefined)).toEqual([]);
    }
  });
});
