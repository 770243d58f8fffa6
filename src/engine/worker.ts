/** A worker thread: claims chunks until none is to be had. */
import { parentPort } from 'node:worker_threads';
import { loadTexts, type Reading } from '../language/index.ts';
import { askToStop, claimChunk, countChunk, finishChunk } from './chunk-claims.ts';
import { readingFor } from './inline-runner.ts';
import { CHUNK, type Job } from './job.ts';
import { runChunk } from './run-chunk.ts';
import { faultOf, type WorkerAnswer, type WorkerOrder } from './worker-words.ts';

let prepared: { words: string; reading: Reading } | null = null;

parentPort?.on('message', (order: WorkerOrder) => say(answerTo(order)));

function answerTo({ job, tables, from, until, claims, worker }: WorkerOrder): WorkerAnswer {
  try {
    const words = JSON.stringify([job.layers, job.seed, job.engine]);
    if (prepared?.words !== words) prepared = { words, reading: readingOf(job) };
    // A chunk that was claimed is finished, so a stopped run has no gaps.
    let chunk = claimChunk(claims, worker, 0);
    while (chunk !== null) {
      const [first, mine] = [from + chunk * CHUNK, chunk];
      runChunk(prepared.reading, tables, first, Math.min(until, first + CHUNK), () =>
        countChunk(claims, worker, mine),
      );
      finishChunk(claims, worker, chunk);
      chunk = claimChunk(claims, worker, chunk + 1);
    }
    return { says: 'done' };
  } catch (error) {
    askToStop(claims);
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
