import { spawn } from 'node:child_process';

/** How a program ended and what it said. */
export type Ending = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
};

/** Where a program runs, with which environment, and who hears its process id at its first words. */
export interface Staging {
  readonly folder?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly started?: ((id: number) => void) | undefined;
}

/** Runs this Node on `words`, without a terminal. */
export function runNode(words: readonly string[], staging: Staging = {}): Promise<Ending> {
  const { folder: cwd, environment: env = process.env, started } = staging;
  const { promise, resolve, reject } = Promise.withResolvers<Ending>();
  const child = spawn(process.execPath, words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', error: '' };
  child.stdout.once('data', () => started?.(child.pid ?? 0));
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
