import { checkShape, type TextFile } from '../language/index.ts';
import { packDocument, readDocument } from '../text/index.ts';
import { build, type KnownDocuments, type KnownKind } from './known-documents.ts';
import { textHash } from './text-hash.ts';

/** The documents of files as the bundle keeps them: those without any problem in themselves or, of models and scenarios, in their shape. */
export function documentsToKeep(files: readonly TextFile[], kind: KnownKind): KnownDocuments {
  const documents = files.flatMap(({ name, text }) => {
    const { root, problems } = readDocument(text, name);
    const isSound =
      root !== null && problems.length === 0 && (kind === 'lessons' || checkShape(root).length === 0);
    return isSound ? [[textHash(text), packDocument(root)] as const] : [];
  });
  return { build: build ?? '', documents: Object.fromEntries(documents) };
}
