import type { Model } from '../../../language/index.ts';
import { count } from './figures.ts';
import { blank, type Line, plain, title } from './line.ts';
import { priorWords } from './prior-words.ts';
import { wrap } from './wrap.ts';

/** An estimate that is assumed, whatever facts lean towards it, and what its author says for it. */
export interface Guess {
  readonly name: string;
  readonly distribution: string;
  readonly assumed: string;
}

/** The guesses of a model, in its order; an estimate that gives no reason at all is one too. */
export function guessesOf({ estimates }: Model): readonly Guess[] {
  return estimates
    .filter(({ because, assumed }) => assumed !== null || because.length === 0)
    .map(({ name, prior, assumed }) => ({
      name,
      distribution: priorWords(prior),
      assumed: assumed ?? 'no reason given',
    }));
}

/** The guesses within 80 columns. */
export function guessesText(guesses: readonly Guess[], estimates: number): readonly Line[] {
  return [
    title(`${count(guesses.length, 'guess', 'guesses')} among ${count(estimates, 'estimate')}`),
    blank,
    ...guesses.flatMap(({ name, distribution, assumed }) => [
      ...wrap(`${name}  ${distribution}`, '    ', '').map(plain),
      ...wrap(assumed, '    ').map(plain),
    ]),
  ];
}
