import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import about from '../../package.json' with { type: 'json' };

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const citation: Record<string, unknown> = parse(read('CITATION.cff'));

it('CITATION.cff has the fields that its format 1.2 requires', () => {
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', message: expect.any(String), title: 'Tightrope' });
  expect(citation.authors).toEqual([{ name: 'Tightrope contributors' }]);
});

it('CITATION.cff names the version and licence of package.json', () => {
  expect(citation).toMatchObject({ version: about.version, license: about.license });
});

it('CITATION.cff and CHANGELOG.md date that version the same', () => {
  const heading = `## ${about.version} - ${citation['date-released']}`;
  expect(read('CHANGELOG.md').split('\n')).toContain(heading);
});
