import { existsSync, readFileSync } from 'node:fs';
import { checkShape, type TextFile } from '../language/index.ts';
import { type PackedNode, packDocument, readDocument, unpackDocument } from '../text/index.ts';
import { textHash } from './text-hash.ts';

/** Documents of texts by the SHA-256 of these, and the build of the program that read them. */
interface KnownDocuments {
  readonly build: string;
  readonly documents: Readonly<Record<string, PackedNode>>;
}

/** Which build this is: the SHA-256 of all sources. The bundle writes it in here; sources that run as they are have none. */
const build = process.env.TIGHTROPE_BUILD;

/** The file with its document, when the bundle has read the very same text before. */
export const withKnownDocument = (file: TextFile): TextFile => withDocument(file, kept());

/** The file with its document, when that of the very same text is among these. */
export function withDocument(file: TextFile, { documents }: KnownDocuments): TextFile {
  const packed = documents[textHash(file.text)];
  return packed === undefined ? file : { ...file, root: unpackDocument(packed, file.text, file.name) };
}

const NONE: KnownDocuments = { build: '', documents: {} };

let read: KnownDocuments | undefined;

/** What the bundle keeps beside itself; nothing without a bundle, or when another build made it. */
function kept(): KnownDocuments {
  if (read !== undefined) return read;
  const place = new URL('./documents.json', import.meta.url);
  read = build === undefined || !existsSync(place) ? NONE : madeBy(build, readFileSync(place, 'utf8'));
  return read;
}

/** The kept documents, or none when another build has made them. */
export function madeBy(own: string, json: string): KnownDocuments {
  const found: KnownDocuments = JSON.parse(json);
  return found.build === own ? found : NONE;
}

/** The documents of files as the bundle keeps them: those without any problem in themselves or in their shape. */
export function documentsToKeep(files: readonly TextFile[]): KnownDocuments {
  const documents = files.flatMap(({ name, text }) => {
    const { root, problems } = readDocument(text, name);
    const isSound = root !== null && problems.length === 0 && checkShape(root).length === 0;
    return isSound ? [[textHash(text), packDocument(root)] as const] : [];
  });
  return { build: build ?? '', documents: Object.fromEntries(documents) };
}
