import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Order, Passes } from './order.ts';

/** Runs a script as `SCRIPT WORDS.. WORLDS WARM_UP SECONDS RESULTS`, which prints nanoseconds and writes its results. */
export function runChild(script: URL, words: readonly string[], order: Omit<Order, 'key'>): Passes {
  const folder = mkdtempSync(join(tmpdir(), 'tightrope-bench-'));
  try {
    const results = join(folder, 'results');
    const numbers = [order.worlds, order.warmUp, order.seconds].map(String);
    const said = execFileSync(process.execPath, [
      fileURLToPath(script),
      ...words,
      ...numbers,
      results,
    ]).toString();
    const bytes = readFileSync(results);
    const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return { nanoseconds: Number(said), results: new Float64Array(own) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
