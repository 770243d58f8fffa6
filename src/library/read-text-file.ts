import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { TextFile } from '../language/index.ts';
import { nearest } from '../text/index.ts';
import { errorCode } from './error-code.ts';

/** A file's text, or one sentence that says why there is none. */
export type ReadText = { readonly file: TextFile } | { readonly refusal: string };

/** No scenario comes near this; the language itself refuses a megabyte. */
const OF_A_SCENARIO = { bytes: 8_000_000, says: 'far too large for a scenario' };

/** Reads a UTF-8 file; messages call it `shown`. Throws only what neither the user nor the file can help (a failing disk). */
export function readTextFile(path: string, shown: string, most = OF_A_SCENARIO): ReadText {
  try {
    const about = statSync(path);
    if (about.isDirectory()) return { refusal: `${shown} is a folder, not a file` };
    if (!about.isFile()) return { refusal: `${shown} is no ordinary file` };
    if (about.size > most.bytes) return { refusal: `${shown} is ${most.says}` };
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
    return { file: { name: shown, text } };
  } catch (error) {
    if (error instanceof TypeError) return { refusal: `${shown} is no UTF-8 text` };
    const refusal = refusalOf(error, path, shown);
    if (refusal === null) throw error;
    return { refusal };
  }
}

/** The sentence for a failure of the file system that the user can mend; null for the rest. */
function refusalOf(error: unknown, path: string, shown: string): string | null {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR': {
      const names = namesIn(dirname(path));
      if (names.includes(basename(path))) return `${shown} is a link that leads nowhere`;
      const guess = nearest(basename(path), names);
      return `there is no file ${shown}${guess === undefined ? '' : `: did you mean "${guess}"?`}`;
    }
    case 'EACCES':
    case 'EPERM':
      return `${shown} may not be read: its permissions forbid it`;
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return `${shown} is no name of a file`;
    default:
      return null;
  }
}

/** Names in a folder, sorted; none when it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
