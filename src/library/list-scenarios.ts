import { join } from 'node:path';
import { readDocument, textOf, valueAt } from '../text/index.ts';
import { withKnownDocument } from './known-documents.ts';
import { namesIn, readTextFile } from './read-text-file.ts';
import { shippedNames, shippedScenario } from './shipped.ts';

/** A scenario as its file introduces it; nothing of it is checked. */
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
    const listed = place === null ? null : introduced(name, place, 'Others');
    return listed === null ? [] : [listed];
  });
}

/** Scenarios of one's own: the YAML files of a folder that differ from another scenario, under names that no shipped one has. */
function listOwnScenarios(folder: string): readonly ListedScenario[] {
  const shipped = new Set(shippedNames());
  return namesIn(folder).flatMap((file) => {
    const name = file.replace(/\.yaml$/, '');
    if (name === file || shipped.has(name)) return [];
    const listed = introduced(name, { path: join(folder, file), shown: file }, 'In this folder', 'from');
    return listed === null ? [] : [listed];
  });
}

/** The shipped scenarios, and those in the folder one is in. */
export const scenariosHere = (): readonly ListedScenario[] => [...listScenarios(), ...listOwnScenarios('.')];

/** What a file says of itself; null where it cannot be read or lacks a key that it must have. */
function introduced(
  name: string,
  { path, shown }: { readonly path: string; readonly shown: string },
  theme: string,
  needed?: string,
): ListedScenario | null {
  const read = readTextFile(path, shown);
  if ('refusal' in read) return null;
  const { root = readDocument(read.file.text, shown).root } = withKnownDocument(read.file, 'scenarios');
  const text = (key: string): string => textOf(valueAt(root, key))?.replace(/\s+/g, ' ').trim() ?? '';
  if (needed !== undefined && text(needed) === '') return null;
  return {
    name,
    file: shown,
    title: text('title'),
    theme: text('theme') || theme,
    says: text('says'),
    asks: text('asks'),
    expectation: text('expectation'),
  };
}
