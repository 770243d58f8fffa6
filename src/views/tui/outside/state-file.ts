import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Kept, keptFrom, NOTHING_KEPT } from '../state/kept.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for what is kept between two calls (XDG Base Directory Specification 0.8, which takes absolute paths alone). */
function stateFolder({ XDG_STATE_HOME = '' }: Environment): string {
  const base = XDG_STATE_HOME.startsWith('/') ? XDG_STATE_HOME : join(homedir(), '.local', 'state');
  return join(base, 'tightrope');
}

export const stateFile = (environment: Environment): string => join(stateFolder(environment), 'state.json');

/** What is kept; nothing, with a sentence, where the file cannot be understood. */
export function readState(path: string): { readonly kept: Kept; readonly complaint: string | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { kept: NOTHING_KEPT, complaint: null };
  }
  const kept = keptFrom(parsed(text));
  return kept === null
    ? { kept: NOTHING_KEPT, complaint: `${path} cannot be understood and is left out.` }
    : { kept, complaint: null };
}

/**
 * Lays something over what is kept by now: another call may have kept more meanwhile. Writes by renaming, so that half a file is
 * never read; that nothing can be kept is no reason to fail.
 */
export function keepState(path: string, fresh: Partial<Pick<Kept, 'glances' | 'place'>>): void {
  const { kept } = readState(path);
  const glances = { ...kept.glances, ...fresh.glances };
  const text = `${JSON.stringify({ ...kept, ...fresh, glances }, null, 2)}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const beside = `${path}.${process.pid}`;
    writeFileSync(beside, text);
    renameSync(beside, path);
  } catch {
    // A read-only home is common in classes.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
