import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runFoldersIn, StoreFault } from '../../src/store/index.ts';

const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
afterAll(() => rmSync(home, { recursive: true }));
mkdirSync(join(home, 'empty'));
writeFileSync(join(home, 'notes.txt'), '');
mkdirSync(join(home, 'several'));
writeFileSync(
  join(home, 'several', 'manifest.json'),
  JSON.stringify({ runs: [{ folder: 'one' }, { folder: 'two' }] }),
);

describe('what a path means', () => {
  it.each([
    ['nowhere', /^there is no .*nowhere$/],
    ['empty/manifest.json', /^there is no .*manifest\.json$/],
    ['empty', /is no run folder: there is no manifest\.json in it$/],
    ['notes.txt', /is a file: name the folder of a run, or the manifest\.json in it$/],
  ])('%s is none, which is bad input and said so', (path, sentence) => {
    const found = (): unknown => runFoldersIn(join(home, path));
    expect(found).toThrow(sentence);
    expect(found).toThrow(expect.objectContaining({ kind: 'no run folder' }));
    expect(found).toThrow(StoreFault);
  });

  it('a folder, or its manifest, is the runs that it lists', () => {
    const runs = ['one', 'two'].map((name) => join(home, 'several', name));
    expect(runFoldersIn(join(home, 'several'))).toEqual(runs);
    expect(runFoldersIn(join(home, 'several', 'manifest.json'))).toEqual(runs);
  });
});
