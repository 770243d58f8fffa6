import type { Lesson, LessonStep, Scene } from '../../../lessons/index.ts';

/** What a step came to say, with the figures of the run in it. */
export interface Told {
  readonly says: string;
  /** The right option and the sentence about it; null while it is not out. */
  readonly answer: { readonly option: number | null; readonly words: string } | null;
}

/** A lesson on its way. */
export interface Telling {
  /** The word that finds it again. */
  readonly word: string;
  readonly lesson: Lesson;
  /** 0 is the content note, then come the steps from 1, behind the last of them the end. */
  readonly at: number;
  /** Whether the answer to the question of this step is out. */
  readonly revealed: boolean;
  /** Predictions, by step. */
  readonly picked: ReadonlyMap<number, number>;
  readonly told: ReadonlyMap<number, Told>;
  /** Whether the screens are still on their way to what the step wants to be seen. */
  readonly settling: boolean;
  /** Worlds of a scenario before the lesson, to be had again after it. */
  readonly worldsBefore: number;
}

export const stepOf = ({ lesson, at }: Telling): LessonStep | null => lesson.steps[at - 1] ?? null;

/** Whether the step waits for a prediction. */
export const isAsking = (telling: Telling): boolean => stepOf(telling)?.question != null && !telling.revealed;

/** Whether words alone are shown: the content note, or the end. */
export const isCard = ({ at, lesson }: Telling): boolean => at === 0 || at > lesson.steps.length;

/** What is to be seen now: what a question asks about comes only after it. Null where the screens are left alone. */
export function sceneOf(telling: Telling): Scene | null {
  const step = isAsking(telling) ? telling.lesson.steps[telling.at - 2] : stepOf(telling);
  return step?.scene ?? null;
}
