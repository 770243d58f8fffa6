import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A temporary copy of the named project files, gone after the test, with `texts` written into it. */
export function workplace(files: readonly string[], texts: Readonly<Record<string, string>>): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  for (const file of files) cpSync(join(root, file), join(home, file));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), text);
  }
  return home;
}

/** Gives a workplace the packages that are installed here. */
export function withPackages(home: string): string {
  symlinkSync(join(root, 'node_modules'), join(home, 'node_modules'), 'junction');
  return home;
}
