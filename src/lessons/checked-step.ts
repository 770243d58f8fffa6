import type { Failure, Scenario } from '../library/index.ts';
import type { ProblemDetails, YamlNode } from '../text/index.ts';
import type { Question, Scene } from './lesson.ts';
import type { WrittenStep } from './lesson-schema.ts';

/** Reads and checks scenarios by the word that names them. */
export type OpenScenario = (word: string) => Scenario | Failure;

/** A step as it is written, and what it comes to. */
export interface CheckedStep {
  readonly written: WrittenStep;
  readonly node: YamlNode;
  readonly before: Scene;
  readonly scene: Scene;
  readonly question: Question | null;
  /** Looks scenarios up; null where only the form is checked. */
  readonly open: OpenScenario | null;
  /** Scenarios there are, for guesses. */
  readonly known: readonly string[];
}

/** Complains about what stands under some keys, one inside the other; about the whole step where they are not there. */
export type Complain = (keys: readonly string[], what: string, details?: ProblemDetails) => void;
