import { hasErrors, inOrder, type Problem, problem, readDocument, type YamlNode } from '../text/index.ts';
import type { SourceFile } from './check/merge.ts';
import { type LoadedModel, loadModel } from './load-model.ts';
import { checkShape } from './shape/index.ts';

/** One file as text, named as messages should name it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
  /** Its document, where this very text was read before and neither the document nor its shape had any problem. */
  readonly root?: YamlNode;
}

/** Files that stand side by side (a model), or a scenario on top of what came before. */
export interface TextLayer {
  readonly files: readonly TextFile[];
  readonly replaces: boolean;
}

/** Reads and checks layers of texts. All problems of all files come in one go; never throws. */
export function loadTexts(layers: readonly TextLayer[]): LoadedModel {
  const read = layers.map(({ files, replaces }) => ({
    replaces,
    files: files.map(readFile),
  }));
  const files = read.flatMap((layer) => layer.files);
  const problems = files.flatMap((file) => file.problems);
  if (files.some((file) => file.root === null)) {
    // What an unreadable file would have named is unknown: only the shapes of the others can be checked.
    const shapes = files.flatMap(({ root }) => (root === null ? [] : checkShape(root)));
    return { model: null, problems: inOrder([...problems, ...shapes]) };
  }
  const { model, problems: found } = loadModel(
    read.map((layer) => ({ ...layer, files: layer.files.flatMap(whole) })),
  );
  return {
    model: hasErrors(problems) ? null : model,
    problems: inOrder([
      ...problems,
      ...found.filter((one) => !problems.some((other) => isThere(one, other))),
    ]),
  };
}

/** Whether two problems are about one place: what could not be read is not also of the wrong form. */
function isThere({ place }: Problem, { place: other }: Problem): boolean {
  return place.file === other.file && place.line === other.line && place.column === other.column;
}

function readFile({ name, text, root: known }: TextFile) {
  if (known !== undefined) return { name, root: known, problems: [], isSound: true };
  const { root, problems } = readDocument(text, name);
  if (root !== null || problems.length > 0) return { name, root, problems };
  const place = { file: name, line: 1, column: 1, length: 1 };
  return { name, root, problems: [problem(place, 'this file is empty')] };
}

function whole({ name, root, isSound }: ReturnType<typeof readFile>): SourceFile[] {
  return root === null ? [] : [{ name, root, isSound: isSound === true }];
}
