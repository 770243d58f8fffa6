import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const AT_ONCE = 1 << 20;

/** SHA-256 (hex) of the bytes of a file, read a megabyte at a time. Throws what the system says when it cannot be read. */
export function fileHash(path: string): string {
  const digest = createHash('sha256');
  const bytes = new Uint8Array(AT_ONCE);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes))
      digest.update(bytes.subarray(0, read));
    return digest.digest('hex');
  } finally {
    closeSync(file);
  }
}
