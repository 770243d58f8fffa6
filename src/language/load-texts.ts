import { hasErrors, type Problem, readDocument } from '../text/index.ts';
import type { SourceFile } from './check/merge.ts';
import { type LoadedModel, loadModel } from './load-model.ts';

/** One file as text, named as messages should name it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Files that stand side by side (a model), or a scenario on top of what came before. Plain data: it can cross to a worker. */
export interface TextLayer {
  readonly files: readonly TextFile[];
  readonly replaces: boolean;
}

/** Reads and checks layers of texts. All problems of all files come in one go; never throws. */
export function loadTexts(layers: readonly TextLayer[]): LoadedModel {
  const problems: Problem[] = [];
  const read = layers.map(({ files, replaces }) => ({
    replaces,
    files: files.flatMap(({ name, text }): SourceFile[] => {
      const { root, problems: found } = readDocument(text, name);
      problems.push(...found);
      return root === null ? [] : [{ name, root }];
    }),
  }));
  if (hasErrors(problems)) return { model: null, problems };
  const loaded = loadModel(read);
  return { model: loaded.model, problems: [...problems, ...loaded.problems] };
}
