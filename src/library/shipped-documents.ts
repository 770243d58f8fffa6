import { documentsToKeep } from './known-documents.ts';
import { readTextFile } from './read-text-file.ts';
import { shippedModel, shippedNames, shippedScenario } from './shipped.ts';

/** The documents of the shipped model and scenarios as the bundle keeps them: reading YAML takes half of loading a scenario. */
export function shippedDocuments(): object {
  const scenarios = shippedNames().flatMap((name) => {
    const place = shippedScenario(name);
    const read = place === null ? null : readTextFile(place.path, place.shown);
    return read === null || 'refusal' in read ? [] : [read.file];
  });
  return documentsToKeep([...shippedModel().files, ...scenarios]);
}
