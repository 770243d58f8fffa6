/** A worker thread: takes chunks off the shared counter until none is left. */
import { parentPort } from 'node:worker_threads';
import { loadTexts, type Reading } from '../language/index.ts';
import { readingFor } from './inline-runner.ts';
import { CHUNK, type Job } from './job.ts';
import { runChunk } from './run-chunk.ts';
import { DONE, faultOf, NEXT, STOP, type WorkerAnswer, type WorkerOrder } from './worker-words.ts';

let prepared: { words: string; reading: Reading } | null = null;

parentPort?.on('message', (order: WorkerOrder) => say(answerTo(order)));

function answerTo({ job, tables, from, until, state }: WorkerOrder): WorkerAnswer {
  try {
    const words = JSON.stringify([job.layers, job.seed, job.engine]);
    if (prepared?.words !== words) prepared = { words, reading: readingOf(job) };
    const chunks = Math.ceil((until - from) / CHUNK);
    // Asked before a chunk is taken: whatever was taken is finished, so a stopped run has no gaps.
    while (Atomics.load(state, STOP) === 0) {
      const chunk = Atomics.add(state, NEXT, 1);
      if (chunk >= chunks) break;
      const first = from + chunk * CHUNK;
      runChunk(prepared.reading, tables, first, Math.min(until, first + CHUNK));
      Atomics.add(state, DONE, 1);
    }
    return { says: 'done' };
  } catch (error) {
    Atomics.store(state, STOP, 1);
    return { says: 'failed', fault: faultOf(error) };
  }
}

/** The texts were checked before the job was made: a fault in them here is our bug. */
function readingOf(job: Job): Reading {
  const { model } = loadTexts(job.layers);
  if (model === null) throw new Error('a job was made from texts that do not load');
  return readingFor(job, model);
}

function say(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer);
}
