import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Ending } from '../../house/workplace.ts';

const path = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

/** How to run a command: `started` gets the id of the process at its first words on standard output. */
export interface Staging {
  readonly environment?: Readonly<Record<string, string>>;
  readonly started?: (id: number) => void;
}

/** Builds the bundle that the commands run; at once when it is up to date. */
export const bundled = (): Promise<Ending> => run(['src/bundle.mjs']);

/** Runs the program as a user does, from the project's folder and without a terminal. */
export const tightrope = (words: readonly string[], staging: Staging = {}): Promise<Ending> =>
  run(['src/launch.mjs', ...words], staging);

/** The JSON document on standard output; a fault of the test when there is none. */
export async function json(words: readonly string[]): Promise<Record<string, unknown>> {
  const { out, error } = await tightrope([...words, '--json', '--quiet']);
  const parsed: unknown = JSON.parse(out);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`no document: ${error}`);
  return { ...parsed };
}

function run(
  [script = '', ...words]: readonly string[],
  { environment = {}, started }: Staging = {},
): Promise<Ending> {
  const { promise, resolve, reject } = Promise.withResolvers<Ending>();
  const child = spawn(process.execPath, [path(script), ...words], {
    cwd: path('.'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...environment },
  });
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
