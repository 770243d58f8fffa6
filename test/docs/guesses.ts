import { findScenarios, loadScenario } from '../../src/library/index.ts';
import { bareGuesses, guessesOf } from '../../src/views/cli/text/guesses-text.ts';

/** README's sentence on how much of the shipped model is assumed. Throws when the model does not load. */
export function guesses(): string {
  const [file] = findScenarios(['pakistan']);
  const loaded = file?.is === 'found' ? loadScenario(file) : file;
  if (loaded?.is !== 'scenario') throw new Error(loaded?.message);
  const found = guessesOf(loaded.model);
  return `Of its ${loaded.model.estimates.length} estimates, ${found.length} are admitted guesses: ${bareGuesses(found)} rest on no fact at all, the others lean on facts but not for their number.`;
}
