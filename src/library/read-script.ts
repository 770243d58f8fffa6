import { basename } from 'node:path';
import { plainText, readDocument, type YamlNode } from '../text/index.ts';
import { type Failure, failure, plainFailure } from './failure.ts';
import { withKnownDocument } from './known-documents.ts';
import { readTextFile } from './read-text-file.ts';
import { textHash } from './text-hash.ts';

/** A file that names scenarios and is none itself, read as YAML; what its keys say is not looked at. */
export interface Script {
  /** The file's name without `.yaml`. */
  readonly name: string;
  /** What messages call the file. */
  readonly shown: string;
  /** Whether it ships with the program. */
  readonly shipped: boolean;
  readonly root: YamlNode;
  readonly text: string;
  /** SHA-256 of the text: a place in it means something only as long as it is the same. */
  readonly hash: string;
}

export function readScript(path: string, shown: string, shipped: boolean): Script | Failure {
  const name = plainText(basename(path)).replace(/\.ya?ml$/i, '');
  const read = readTextFile(path, shown);
  if ('refusal' in read) return plainFailure(name, read.refusal);
  const { text } = read.file;
  const known = shipped ? withKnownDocument(read.file, 'lessons').root : undefined;
  const { root, problems } = known === undefined ? readDocument(text, shown) : { root: known, problems: [] };
  if (root === null || problems.length > 0) return failure(name, problems, new Map([[shown, text]]));
  return { name, shown, shipped, root, text, hash: textHash(text) };
}
