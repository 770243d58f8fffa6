import { appendFileSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { stateFolder } from '../../../library/index.ts';

/** Adds where in the program an error arose to the log in the folder for state; gives its path, null where it cannot be written. */
export function logFault(error: unknown, command: string, version: string): string | null {
  const folder = stateFolder(process.env, homedir());
  const path = join(folder, 'faults.log');
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const head = `${new Date().toISOString()} tightrope ${version}, Node ${process.versions.node}, ${process.platform}: ${command}`;
  try {
    mkdirSync(folder, { recursive: true });
    appendFileSync(path, `${head}\n${stack}\n\n`);
    return path;
  } catch {
    return null;
  }
}
