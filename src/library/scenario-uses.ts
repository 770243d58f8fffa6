import type { Use } from '../evidence/index.ts';
import { readDocument } from '../text/index.ts';
import { becauseUses } from './because-uses.ts';
import { readTextFile } from './read-text-file.ts';
import { shippedNames, shippedScenario } from './shipped.ts';

/** What the shipped scenarios rest on: every `because` in their files. */
export function scenarioUses(): readonly Use[] {
  return shippedNames().flatMap((name) => {
    const place = shippedScenario(name);
    const read = place === null ? null : readTextFile(place.path, place.shown);
    if (place === null || read === null || 'refusal' in read) return [];
    return becauseUses(readDocument(read.file.text, place.shown).root, `scenario ${name}`, 'scenario');
  });
}
