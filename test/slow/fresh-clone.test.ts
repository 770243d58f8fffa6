import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import about from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.runIf(existsSync(join(root, '.git')))('a fresh clone', () => {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-clone-'));
  const npm = (...words: string[]) =>
    execFileSync('npm', words, { cwd: home, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  beforeAll(() => {
    execFileSync('git', ['clone', '--quiet', root, home]);
    npm('ci');
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('starts without a terminal and says what the model is', () => {
    expect(npm('start', '--silent')).toContain(
      'Teaching model: conditional on judgements, not a forecast, not advice.',
    );
  });

  it('passes words through to the program', () => {
    expect(npm('start', '--silent', '--', '--version')).toBe(`${about.version}\n`);
  });

  it('stays clean: nothing that is made on the way is tracked or stray', () => {
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: home, encoding: 'utf8' })).toBe('');
  });
});
