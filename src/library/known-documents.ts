import { existsSync, readFileSync } from 'node:fs';
import type { TextFile } from '../language/index.ts';
import { type PackedNode, unpackDocument } from '../text/index.ts';
import { textHash } from './text-hash.ts';

/** Documents of texts by the SHA-256 of these, and the build of the program that read them. */
export interface KnownDocuments {
  readonly build: string;
  readonly documents: Readonly<Record<string, PackedNode>>;
}

/** Which build this is: the SHA-256 of all sources. The bundle writes it in here; sources that run as they are have none. */
export const build = process.env.TIGHTROPE_BUILD;

/** What kinds of files the bundle reads ahead, each kept by itself: a list of scenarios has no use for the model. */
export type KnownKind = 'model' | 'scenarios' | 'lessons';

/** The file with its document, when the bundle has read the very same text before. */
export const withKnownDocument = (file: TextFile, kind: KnownKind): TextFile =>
  withDocument(file, kept(kind));

/** The name of the file that keeps documents of a kind. */
export const keptName = (kind: KnownKind): string => `${kind}.json`;

/** The file with its document, when that of the very same text is among these. */
export function withDocument(file: TextFile, { documents }: KnownDocuments): TextFile {
  const packed = documents[textHash(file.text)];
  return packed === undefined ? file : { ...file, root: unpackDocument(packed, file.text, file.name) };
}

const NONE: KnownDocuments = { build: '', documents: {} };

const read = new Map<KnownKind, KnownDocuments>();

/** What the bundle keeps beside itself; nothing without a bundle, or when another build made it. */
function kept(kind: KnownKind): KnownDocuments {
  const known = read.get(kind) ?? readKept(kind);
  read.set(kind, known);
  return known;
}

function readKept(kind: KnownKind): KnownDocuments {
  const place = new URL(keptName(kind), import.meta.url);
  return build === undefined || !existsSync(place) ? NONE : madeBy(build, readFileSync(place, 'utf8'));
}

/** The kept documents, or none when another build has made them. */
export function madeBy(own: string, json: string): KnownDocuments {
  const found: KnownDocuments = JSON.parse(json);
  return found.build === own ? found : NONE;
}
