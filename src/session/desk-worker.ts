/** A thread that answers questions about single worlds, so that the screen never waits for them. */
import { parentPort } from 'node:worker_threads';
import { answerAtDesk } from './answer.ts';
import type { Question } from './desk-words.ts';

const answer = answerAtDesk();

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answer(question));
});
