import { frames, headline, inOrder, type Problem } from '../text/index.ts';
import { isTyped, typedSentence } from './typed-problem.ts';

/** A scenario that could not be found, read, checked or run, and why, in words ready to print. */
export interface Failure {
  readonly is: 'failed';
  readonly scenario: string;
  /** One sentence a complaint, each with its place where it has one. */
  readonly sentences: readonly string[];
  /** The same with the lines of the files around them. */
  readonly message: string;
  readonly problems: readonly Problem[];
}

/** Makes a failure out of complaints about files whose texts are `sources`. */
export function failure(
  scenario: string,
  problems: readonly Problem[],
  sources: ReadonlyMap<string, string>,
): Failure {
  const errors = inOrder(problems).filter(({ severity }) => severity === 'error');
  return {
    is: 'failed',
    scenario,
    sentences: errors.map((one) => sentence(one, sources)),
    message: [
      ...errors.filter(isTyped).map((one) => sentence(one, sources)),
      ...(errors.every(isTyped)
        ? []
        : [
            frames(
              errors.filter((one) => !isTyped(one)),
              sources,
            ),
          ]),
    ].join('\n\n'),
    problems: errors,
  };
}

function sentence(one: Problem, sources: ReadonlyMap<string, string>): string {
  const said = isTyped(one) ? typedSentence(one, sources) : headline(one);
  return one.hint === undefined ? said : `${said} (${one.hint})`;
}

/** A failure with no place in any file. */
export function plainFailure(scenario: string, sentence: string): Failure {
  return { is: 'failed', scenario, sentences: [sentence], message: sentence, problems: [] };
}
