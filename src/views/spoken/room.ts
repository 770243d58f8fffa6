import type { Session } from '../../session/index.ts';

/** A menu of the conversation. */
export interface Room {
  /** What it is called in front of the prompt. */
  readonly title: string;
  /** What is said on entering it, before its choices. */
  readonly opening: readonly string[];
  readonly choices: readonly Choice[];
  /** What else may be said here, for help. */
  readonly also: readonly string[];
  /** Answers what is no number of a choice and no word known everywhere; null where it is not understood. */
  hear(words: string): Promise<Answer> | Answer | null;
}

/** One line of a menu. */
export interface Choice {
  readonly says: string;
  choose(): Promise<Answer> | Answer;
}

/** Sentences, and the room to go to. */
export interface Answer {
  readonly sentences: readonly string[];
  readonly enter?: Room;
}

/** What every room works with. */
export interface Company {
  readonly session: Session;
  readonly worlds: number;
  readonly signal: AbortSignal;
  /** Says a sentence at once, before something that takes its time. */
  announce(sentence: string): void;
}

export const sentences = (...said: readonly string[]): Answer => ({ sentences: said });
