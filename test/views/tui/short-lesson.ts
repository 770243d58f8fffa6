import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A shipped lesson in a file of its own with few worlds, so that tests need not wait; and how to be rid of it. */
export function shortLesson(
  name: string,
  worlds: number,
): { readonly path: string; readonly remove: () => void } {
  const shipped = new URL(`../../../scenarios/lessons/${name}.yaml`, import.meta.url);
  const text = readFileSync(fileURLToPath(shipped), 'utf8').replace(/^worlds: .*$/m, `worlds: ${worlds}`);
  const home = mkdtempSync(join(tmpdir(), 'tightrope-'));
  const path = join(home, `${name}.yaml`);
  writeFileSync(path, text);
  return { path, remove: () => rmSync(home, { recursive: true, force: true }) };
}
