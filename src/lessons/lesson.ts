import type { Words } from './words-of.ts';

/** Which screen a lesson has up, and of what. Scenarios are words as a session opens them. */
export type Show =
  | { readonly is: 'home' }
  | { readonly is: 'explore'; readonly scenario: string }
  | { readonly is: 'compare'; readonly scenarios: readonly [string, string] }
  | { readonly is: 'world'; readonly scenario: string; readonly world: number }
  | { readonly is: 'evidence'; readonly about: string }
  | { readonly is: 'matters'; readonly scenario: string; readonly outcome: string };

/** Panels that a lesson can point at, by the screens that have them. */
export const PANELS = {
  explore: ['levers', 'picture', 'outcomes'],
  compare: ['picture', 'outcomes'],
  world: ['ties', 'log'],
} as const;

/** Everything that a step of a lesson wants to be seen; null leaves it as it is. */
export interface Scene {
  readonly show: Show;
  readonly levers: ReadonlyMap<string, number>;
  /** The lever that moved last. */
  readonly lever: string | null;
  readonly quantity: string | null;
  readonly outcome: string | null;
  readonly panel: string | null;
  readonly zoom: boolean;
  /** A month as files write it. */
  readonly month: string | null;
}

/** What the answer to a question is read from, in the worlds that were run. */
export type Reading =
  /** `up`, `down` or `same`: the paired change of an outcome. */
  | { readonly is: 'change'; readonly outcome: string }
  /** A range like `0..20`: percent of worlds, or the mean in its unit. */
  | { readonly is: 'outcome'; readonly outcome: string }
  /** Which of the outcomes named by the options changes most. */
  | { readonly is: 'greatest change' }
  /** Which of the outcomes named by the options is likeliest, or least likely. */
  | { readonly is: 'likeliest' | 'least likely' }
  /** Which of the estimates named by the options matters most. */
  | { readonly is: 'driver' }
  /** What an actor does in this month of this world. */
  | { readonly is: 'choice'; readonly decision: string }
  /** What an actor was likeliest to do. */
  | { readonly is: 'odds'; readonly decision: string };

/** An answer that can be given, and what makes it the right one. */
export interface Option {
  readonly says: string;
  readonly is: string;
}

/** A pause for a prediction: what the step wants to be seen comes only after it. */
export interface Question {
  readonly about: Reading;
  readonly options: readonly Option[];
  readonly reveal: Words;
}

/** One step: words, and what is seen with them. */
export interface LessonStep {
  readonly says: Words;
  readonly scene: Scene;
  readonly question: Question | null;
}

/** A lesson, read and checked. */
export interface Lesson {
  readonly is: 'lesson';
  readonly name: string;
  readonly title: string;
  readonly says: string;
  readonly minutes: number;
  /** What the lesson speaks of that may weigh on somebody; shown first. */
  readonly note: string;
  readonly seed: string;
  readonly worlds: number;
  readonly steps: readonly LessonStep[];
  readonly hash: string;
}
