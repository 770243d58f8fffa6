import { readFileSync, writeFileSync } from 'node:fs';

/** Flips one bit of a file, at a share of its length. */
export function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  const place = Math.floor(at * bytes.length);
  bytes[place] = (bytes[place] ?? 0) ^ 4;
  writeFileSync(path, bytes);
}
