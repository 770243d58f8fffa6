import { frames, headline, inOrder, type Problem } from '../text/index.ts';

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
    sentences: errors.map((one) =>
      one.hint === undefined ? headline(one) : `${headline(one)} (${one.hint})`,
    ),
    message: frames(errors, sources),
    problems: errors,
  };
}

/** A failure with no place in any file. */
export function plainFailure(scenario: string, sentence: string): Failure {
  return { is: 'failed', scenario, sentences: [sentence], message: sentence, problems: [] };
}
