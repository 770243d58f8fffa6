import { documentsToKeep } from './documents-to-keep.ts';
import { lessonPlaces } from './find-lesson.ts';
import { keptName } from './known-documents.ts';
import { readTextFile } from './read-text-file.ts';
import { shippedModel, shippedNames, shippedScenario } from './shipped.ts';

/** A file of the package, and what messages call it. */
interface Place {
  readonly path: string;
  readonly shown: string;
}

/** The documents of everything that ships, as the bundle keeps them, by the name of the file: reading YAML takes half of loading a scenario. */
export function shippedDocuments(): Readonly<Record<string, object>> {
  const scenarios = shippedNames().flatMap((name) => shippedScenario(name) ?? []);
  return {
    [keptName('model')]: documentsToKeep(shippedModel().files, 'model'),
    [keptName('scenarios')]: documentsToKeep(scenarios.flatMap(textAt), 'scenarios'),
    [keptName('lessons')]: documentsToKeep(lessonPlaces().flatMap(textAt), 'lessons'),
  };
}

function textAt({ path, shown }: Place) {
  const read = readTextFile(path, shown);
  return 'refusal' in read ? [] : [read.file];
}
