import { readDocument, textOf, valueAt } from '../text/index.ts';
import { withKnownDocument } from './known-documents.ts';
import { readTextFile } from './read-text-file.ts';
import { shippedNames, shippedScenario } from './shipped.ts';

/** One shipped scenario as its file introduces it; nothing of it is checked. */
export interface ListedScenario {
  readonly name: string;
  readonly file: string;
  readonly title: string;
  /** The group in which it is listed, `Others` where its file names none. */
  readonly theme: string;
  readonly says: string;
  readonly asks: string;
  readonly expectation: string;
}

/** The shipped scenarios, `baseline` first. */
export function listScenarios(): readonly ListedScenario[] {
  return shippedNames().flatMap((name) => {
    const place = shippedScenario(name);
    const read = place === null ? null : readTextFile(place.path, place.shown);
    if (place === null || read === null || 'refusal' in read) return [];
    const { root = readDocument(read.file.text, place.shown).root } = withKnownDocument(read.file);
    const text = (key: string): string => textOf(valueAt(root, key))?.replace(/\s+/g, ' ').trim() ?? '';
    return [
      {
        name,
        file: place.shown,
        title: text('title'),
        theme: text('theme') || 'Others',
        says: text('says'),
        asks: text('asks'),
        expectation: text('expectation'),
      },
    ];
  });
}
