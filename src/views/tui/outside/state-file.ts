import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Glance } from '../state/app-state.ts';

const VERSION = 1;

/** Where state is kept (XDG Base Directory Specification 0.8). */
export function stateFile(environment: Readonly<Record<string, string | undefined>>): string {
  const base = environment.XDG_STATE_HOME || join(homedir(), '.local', 'state');
  return join(base, 'tightrope', 'state.json');
}

/** What was last seen of scenarios; nothing, with a sentence, where the file cannot be understood. */
export function readGlances(path: string): {
  readonly glances: ReadonlyMap<string, Glance>;
  readonly complaint: string | null;
} {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { glances: new Map(), complaint: null };
  }
  try {
    const state: unknown = JSON.parse(text);
    if (!isState(state)) throw new Error('not a state of this version');
    return { glances: new Map(Object.entries(state.glances)), complaint: null };
  } catch {
    return { glances: new Map(), complaint: `${path} cannot be understood and is left out.` };
  }
}

/** Writes by renaming, so that half a file is never read; that nothing can be kept is no reason to fail. */
export function keepGlances(path: string, glances: ReadonlyMap<string, Glance>): void {
  const text = `${JSON.stringify({ version: VERSION, glances: Object.fromEntries(glances) }, null, 2)}\n`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const fresh = `${path}.${process.pid}`;
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch {
    // A read-only home is common in classes.
  }
}

function isState(state: unknown): state is { readonly glances: Readonly<Record<string, Glance>> } {
  if (typeof state !== 'object' || state === null || !('version' in state) || !('glances' in state))
    return false;
  if (state.version !== VERSION || typeof state.glances !== 'object' || state.glances === null) return false;
  return Object.values(state.glances).every(isGlance);
}

function isGlance(glance: unknown): glance is Glance {
  if (typeof glance !== 'object' || glance === null) return false;
  const { outcome, share, half, worlds, hash } = glance as Record<string, unknown>;
  const numbers = [share, half, worlds].every((one) => typeof one === 'number' && Number.isFinite(one));
  return numbers && typeof outcome === 'string' && typeof hash === 'string';
}
