import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findScenarios, loadScenario } from '../../src/library/index.ts';

function folder(): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

it('a folder holds files that end in .yaml or .yml, in small letters or capitals', () => {
  const home = folder();
  for (const name of ['LOUD.YAML', 'quiet.yaml', 'short.yml', 'notes.txt'])
    writeFileSync(join(home, name), '');
  const names = findScenarios([home]).map((one) => (one.is === 'found' ? one.name : one.message));
  expect(names).toEqual(['LOUD', 'quiet', 'short']);
});

it('a link to a file that is gone is called so', () => {
  const home = folder();
  symlinkSync(join(home, 'gone.yaml'), join(home, 'link.yaml'));
  const [link] = findScenarios([join(home, 'link.yaml')]);
  if (link?.is !== 'found') throw new Error('a path is always found');
  expect(loadScenario(link)).toMatchObject({
    is: 'failed',
    message: expect.stringMatching(/link\.yaml is a link that leads nowhere$/),
  });
});
