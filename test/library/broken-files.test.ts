import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadTexts } from '../../src/language/index.ts';
import { loadScenario, type ScenarioFile } from '../../src/library/index.ts';
import { headline } from '../../src/text/index.ts';

const folder = fileURLToPath(new URL('../fixtures/broken/', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .toSorted();

/** What a reader of each broken file is told; messages name the file alone. */
const messages = new Map(
  names.map((name) => {
    const file: ScenarioFile = { is: 'found', name, path: `${folder}${name}`, shown: name };
    const loaded = loadScenario(file);
    const message = loaded.is === 'failed' ? loaded.message : 'it loads';
    // Where a name stands in the model changes with every line written there.
    return [name, message.replace(/(src\/model\/\w+\.yaml, line) \d+/g, '$1 ...')] as const;
  }),
);

describe('broken scenario files', () => {
  it('are at least thirty', () => expect(names.length).toBeGreaterThanOrEqual(30));

  it('say what is wrong, where, and what to do, word for word', async () => {
    const all = [...messages].map(([name, message]) => `## ${name}\n\n${message}\n`);
    await expect(all.join('\n')).toMatchFileSnapshot('../fixtures/broken/messages.txt');
  });

  it.each([...messages])('%s: each complaint has a place in a file the reader wrote', (_, message) => {
    const heads = message.split('\n\n').map((block) => block.split('\n')[0]);
    for (const head of heads) expect(head).toMatch(/^[a-z-]+\.yaml:\d+:\d+ {2}\S/);
  });

  it('show nothing of the program that reads them', () => {
    for (const message of messages.values())
      expect(message).not.toMatch(/undefined|null\b|\bat .*\.ts:|Error:|object Object/);
  });
});

describe('a file of a megabyte', () => {
  const answer = (text: string): string[] => {
    const begun = performance.now();
    const { model, problems } = loadTexts([{ replaces: false, files: [{ name: 'large.yaml', text }] }]);
    expect(performance.now() - begun).toBeLessThan(1000);
    expect(model).toBeNull();
    return problems.map(headline);
  };

  it('of one long text is refused by its size', () => {
    expect(answer(`title: ${'x'.repeat(1_048_576)}\n`)).toEqual([
      'large.yaml:1:1  the document is too large: more than 1,048,576 characters',
    ]);
  });

  it('of levers that move nothing is refused by their number', () => {
    const levers = Array.from({ length: 60_000 }, (_, index) => `  lever_${index}: 1`);
    expect(answer(`title: Many\nlevers:\n${levers.join('\n')}\n`)).toEqual([
      'large.yaml:1:1  the document is too large: more than 20,000 lines',
    ]);
  });

  it('of brackets is refused where they go too deep', () => {
    expect(answer(`title: ${'['.repeat(1_000_000)}`)[0]).toMatch(/nested more than 40 levels deep/);
  });
});

describe('an event outside the run', () => {
  const base =
    'months: 2025-04..2025-12\ncommon: {calm: {starts: 0, next: calm}}\noutcomes: {end: final(calm)}\n';
  const late = 'timeline: [{on: 2031-06, set: {calm: 1}}]\n';
  const heard = (...texts: readonly string[]): string[] => {
    const layers = texts.map((text, at) => ({ replaces: at > 0, files: [{ name: `${at}.yaml`, text }] }));
    return loadTexts(layers).problems.map(headline);
  };

  it('is a warning, not an error', () =>
    expect(heard(base, `from: base\n${late}`)).toEqual([
      '1.yaml:2:12  warning: this entry lies outside the run and never happens',
    ]));

  it('goes without saying when a scenario moves the run away from it', () =>
    expect(heard(`${base}${late}`, 'from: base\nmonths: 2010-01..2010-12\n')).toEqual(
      heard(base, 'from: base\nmonths: 2010-01..2010-12\n'),
    ));
});
