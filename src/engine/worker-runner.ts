import { Worker } from 'node:worker_threads';
import { CHUNK, type Runner } from './job.ts';
import {
  DONE,
  errorOf,
  type Fault,
  STOP,
  WORDS,
  type WorkerAnswer,
  type WorkerOrder,
} from './worker-words.ts';

/**
 * Runs chunks on worker threads: each takes the next chunk off a shared counter and writes by world index into shared
 * tables, so neither the number of workers nor their order shows in the results.
 */
export function workerRunner(workers: number, script: URL): Runner {
  const pool = Array.from({ length: workers }, () => new Worker(script));
  return {
    workers,
    elsewhere: true,
    async run({ job, tables }, { from, until }, progress, signal) {
      const state = new Int32Array(new SharedArrayBuffer(4 * WORDS));
      const stop = (): void => void Atomics.store(state, STOP, 1);
      const done = (): number => Math.min(Atomics.load(state, DONE) * CHUNK, until - from);
      const telling = setInterval(() => progress(done()), TELLING);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      try {
        const order: WorkerOrder = { job, tables, from, until, state };
        const answers = await Promise.all(pool.map((worker) => work(worker, order)));
        refuseFaults(answers);
      } finally {
        signal.removeEventListener('abort', stop);
        clearInterval(telling);
      }
      // Chunks are taken in order and finished once taken: what is done has no gaps.
      progress(done());
      return done();
    },
    async close() {
      await Promise.all(pool.map((worker) => worker.terminate()));
    },
  };
}

/** Milliseconds between two words about progress. */
const TELLING = 100;

/** Sends one worker its order and waits until it has no more chunks, or has failed. */
function work(worker: Worker, order: WorkerOrder): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const hear = (answer: WorkerAnswer): void => {
      leave();
      resolve(answer);
    };
    const fail = (error: unknown): void => {
      leave();
      reject(error);
    };
    const end = (): void => fail(new Error('a worker stopped before its work was done'));
    const leave = (): void => {
      worker.off('message', hear).off('error', fail).off('exit', end);
    };
    worker.on('message', hear).on('error', fail).on('exit', end);
    worker.postMessage(order);
  });
}

/**
 * Throws what the earliest failing world threw: chunks are taken in order and finished once taken, so it is the same
 * world whatever the number of workers.
 */
function refuseFaults(answers: readonly WorkerAnswer[]): void {
  const faults = answers.flatMap((answer) => (answer.says === 'failed' ? [answer.fault] : []));
  const [first] = faults.toSorted((one, other) => worldOf(one) - worldOf(other));
  if (first !== undefined) throw errorOf(first);
}

/** A bug comes before any world. */
const worldOf = (fault: Fault): number => (fault.is === 'bug' ? -1 : fault.world);
