import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { stateFolder } from '../../../library/index.ts';
import { type Kept, keptFrom, NOTHING_KEPT } from '../state/kept.ts';

/** Where state is kept. */
export const stateFile = (environment: Readonly<Record<string, string | undefined>>): string =>
  join(stateFolder(environment, homedir()), 'state.json');

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
export function keepState(path: string, fresh: Partial<Pick<Kept, 'glances' | 'place' | 'lesson'>>): void {
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
