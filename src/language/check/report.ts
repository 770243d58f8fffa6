import { type Place, type Problem, type ProblemDetails, problem } from '../../text/index.ts';

/** A model with more problems than this is nonsense: to go on would only take time. */
const MOST_PROBLEMS = 200;

/** More warnings than this help nobody; the rest is not kept. */
const MOST_WARNINGS = 50;

/** Thrown by a report to end the checking of a model early; whoever began it catches it. */
export class Abandoned extends Error {}

/** Collects problems; checking goes on after each so that all of a file come in one go. */
export class Report {
  readonly problems: Problem[] = [];
  #warnings = 0;

  /** Throws Abandoned when there are too many errors. */
  at(place: Place, what: string, details: ProblemDetails = {}): void {
    const isWarning = details.severity === 'warning';
    if (isWarning) this.#warnings += 1;
    if (isWarning && this.#warnings > MOST_WARNINGS) return;
    if (!isWarning && this.problems.length >= MOST_PROBLEMS)
      this.abandon(place, `more than ${MOST_PROBLEMS} problems: the rest is not looked at`);
    this.problems.push(problem(place, what, details));
  }

  /** For what must not be checked further, as it is too large. Throws Abandoned. */
  abandon(place: Place, what: string, details: ProblemDetails = {}): never {
    this.problems.push(problem(place, what, details));
    throw new Abandoned();
  }
}
