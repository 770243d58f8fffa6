import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { type Ending, runNode, type Staging } from '../../house/run-node.ts';

const path = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url));

/** Builds the bundle that the commands run; at once when it is up to date. */
export const bundled = (): Promise<Ending> => run(['src/bundle.mjs']);

/** Where commands leave what V8 counts of them, when branches are counted: they run from the sources then. */
const COVERAGE = process.env.COVER_COMMANDS;
const PROGRAM = COVERAGE === undefined ? 'src/launch.mjs' : 'src/main.ts';

/** Runs the program as a user does, from the project's folder and without a terminal. */
export const tightrope = (words: readonly string[], staging: Staging = {}): Promise<Ending> =>
  run([PROGRAM, ...words], staging);

/** The JSON document on standard output; a fault of the test when there is none. */
export async function json(words: readonly string[]): Promise<Record<string, unknown>> {
  const { out, error } = await tightrope([...words, '--json', '--quiet']);
  const parsed: unknown = JSON.parse(out);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`no document: ${error}`);
  return { ...parsed };
}

/** From the project's folder, with no more of the environment than it needs. */
const run = (words: readonly string[], { environment = {}, started }: Staging = {}): Promise<Ending> =>
  runNode(words, {
    folder: path('.'),
    environment: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...(COVERAGE === undefined ? {} : { NODE_V8_COVERAGE: COVERAGE, NODE_NO_WARNINGS: '1' }),
      ...environment,
    },
    started,
  });

/** A folder of its own for a test, gone when the test has ended. */
export function folder(): string {
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}
