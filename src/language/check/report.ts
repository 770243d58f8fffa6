import { type Place, type Problem, type ProblemDetails, problem, type YamlNode } from '../../text/index.ts';

/** Collects problems; checking goes on after each so that all of a file come in one go. */
export class Report {
  readonly problems: Problem[] = [];

  at(place: Place, what: string, details: ProblemDetails = {}): void {
    this.problems.push(problem(place, what, details));
  }
}

/** Where to point for a node as a whole: its first line. */
export const placeOf = (node: YamlNode): Place => node.place;
