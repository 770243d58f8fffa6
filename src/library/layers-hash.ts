import { createHash } from 'node:crypto';
import type { TextLayer } from '../language/index.ts';

/** SHA-256 (hex) of the texts of some layers, in order; what the files are called plays no part. */
export function layersHash(layers: readonly TextLayer[]): string {
  const digest = createHash('sha256');
  for (const { files, replaces } of layers) {
    digest.update(replaces ? 'scenario\0' : 'model\0');
    for (const { text } of files) digest.update(`${Buffer.byteLength(text)}\0`).update(text);
  }
  return digest.digest('hex');
}
