import { Worker } from 'node:worker_threads';
import { type Histogram, mergeHistogram } from '../results/index.ts';
import { CHUNK, type Runner, type Tables } from './job.ts';
import { errorOf, type Fault, type WorkerAnswer, type WorkerOrder } from './worker-words.ts';

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
      const chunks = Math.ceil((until - from) / CHUNK);
      const state = new Int32Array(new SharedArrayBuffer(4 * (2 + chunks)));
      const stop = (): void => void Atomics.store(state, 1, 1);
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      try {
        const order: WorkerOrder = { job, tables, from, until, state };
        const hear = () => progress(doneWorlds(state, chunks, from, until));
        const answers = await Promise.all(pool.map((worker) => work(worker, order, hear)));
        for (const part of soundParts(answers)) mergeParts(tables, part);
      } finally {
        signal.removeEventListener('abort', stop);
      }
      return firstGap(state, chunks, from, until);
    },
    async close() {
      await Promise.all(pool.map((worker) => worker.terminate()));
    },
  };
}

type LastAnswer = Exclude<WorkerAnswer, { says: 'progress' }>;

/** Sends one worker its order and waits until it has no more chunks, or has failed. */
function work(worker: Worker, order: WorkerOrder, progress: () => void): Promise<LastAnswer> {
  return new Promise((resolve, reject) => {
    const hear = (answer: WorkerAnswer): void => {
      if (answer.says === 'progress') progress();
      else {
        leave();
        resolve(answer);
      }
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
 * The histograms of all workers. Throws what the earliest failing world threw: chunks are taken in order and finished
 * once taken, so it is the same world whatever the number of workers.
 */
function soundParts(answers: readonly LastAnswer[]): readonly (readonly Histogram[])[] {
  const faults = answers.flatMap((answer) => (answer.says === 'failed' ? [answer.fault] : []));
  const [first] = faults.toSorted((one, other) => worldOf(one) - worldOf(other));
  if (first !== undefined) throw errorOf(first);
  return answers.flatMap((answer) => (answer.says === 'done' ? [answer.histograms] : []));
}

/** A bug comes before any world. */
const worldOf = (fault: Fault): number => (fault.is === 'bug' ? -1 : fault.world);

function mergeParts({ series }: Tables, part: readonly Histogram[]): void {
  if (series.method !== 'histogram') return;
  part.forEach((histogram, index) => {
    const total = series.histograms[index];
    if (total !== undefined) mergeHistogram(total, histogram);
  });
}

/** state[2 + chunk] is 1 when the chunk is done. */
function doneWorlds(state: Int32Array, chunks: number, from: number, until: number): number {
  let worlds = 0;
  for (let chunk = 0; chunk < chunks; chunk += 1) if (Atomics.load(state, 2 + chunk) === 1) worlds += CHUNK;
  return Math.min(worlds, until - from);
}

function firstGap(state: Int32Array, chunks: number, from: number, until: number): number {
  for (let chunk = 0; chunk < chunks; chunk += 1)
    if (Atomics.load(state, 2 + chunk) !== 1) return chunk * CHUNK;
  return until - from;
}
