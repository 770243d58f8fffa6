import type { Model } from '../../../language/index.ts';
import { blank, count, type Line, plain, priorWords, title, wrap } from '../../../words/index.ts';

/** An estimate that is assumed, whatever facts lean towards it, and what its author says for it. */
export interface Guess {
  readonly name: string;
  readonly distribution: string;
  readonly assumed: string;
  /** The facts it leans on; none for a bare guess. */
  readonly facts: readonly string[];
}

/** The guesses of a model, in its order; an estimate that gives no reason at all is one too. */
export function guessesOf({ estimates }: Model): readonly Guess[] {
  return estimates
    .filter(({ because, assumed }) => assumed !== null || because.length === 0)
    .map(({ name, prior, assumed, because }) => ({
      name,
      distribution: priorWords(prior),
      assumed: assumed ?? 'no reason given',
      facts: because,
    }));
}

/** How many guesses no fact stands behind. */
export const bareGuesses = (guesses: readonly Guess[]): number =>
  guesses.filter(({ facts }) => facts.length === 0).length;

/** The guesses within 80 columns. */
export function guessesText(guesses: readonly Guess[], estimates: number): readonly Line[] {
  return [
    title(`${count(guesses.length, 'guess', 'guesses')} among ${count(estimates, 'estimate')}`),
    ...wrap(
      `${bareGuesses(guesses)} rest on no fact at all; the others lean on facts but not for their number.`,
    ).map(plain),
    blank,
    ...guesses.flatMap(({ name, distribution, assumed, facts }) => [
      ...wrap(`${name}  ${distribution}`, '    ', '').map(plain),
      ...wrap(facts.length === 0 ? assumed : `${assumed} (leans on ${facts.join(', ')})`, '    ').map(plain),
    ]),
  ];
}
