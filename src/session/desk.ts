import { Worker } from 'node:worker_threads';
import type { Model } from '../language/index.ts';
import type { Answer, Question } from './desk-words.ts';

type Asked<Q extends Question = Question> = Q extends Question
  ? Omit<Q, 'model'> & { readonly model: Model }
  : never;

/** Asks a thread of its own, one question after the other; the model crosses only when it is another than before. */
export interface Desk {
  ask(question: Asked): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens a desk whose thread begins with the first question and is begun anew should it die. */
export function openDesk(script: URL): Desk {
  let thread: Worker | null = null;
  let known: Model | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const askNow = (question: Asked): Promise<Answer> =>
    new Promise((resolve) => {
      thread ??= new Worker(script);
      const own = thread;
      const end = (answer: Answer): void => {
        own.off('message', end);
        own.off('error', fail);
        resolve(answer);
      };
      const fail = (error: unknown): void => {
        thread = null;
        known = null;
        end({ says: 'failed', sentence: error instanceof Error ? error.message : String(error) });
      };
      own.on('message', end);
      own.on('error', fail);
      own.postMessage({ ...question, model: question.model === known ? null : question.model });
      known = question.model;
    });
  return {
    ask: (question) => {
      const answer = turn.then(() => askNow(question));
      turn = answer;
      return answer;
    },
    close: async () => void (await thread?.terminate()),
  };
}
