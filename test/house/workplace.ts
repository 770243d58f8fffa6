import { spawn } from 'node:child_process';
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

/** How a program ended and what it said. */
export type Ending = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
};

/** Runs this Node on `words`, without a terminal; `onOutput` is called at its first words, with its process id. */
export function runNode(words: readonly string[], onOutput?: (id: number) => void): Promise<Ending> {
  const { promise, resolve, reject } = Promise.withResolvers<Ending>();
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', error: '' };
  child.stdout.once('data', () => onOutput?.(child.pid ?? 0));
  child.stdout.on('data', (bytes) => {
    said.out += String(bytes);
  });
  child.stderr.on('data', (bytes) => {
    said.error += String(bytes);
  });
  child.on('error', reject);
  child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  return promise;
}
