/** A worker thread: claims chunks until none is to be had. */
import { getPriority, platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { askToStop, awaitFinish, claimChunk, countChunk, finishChunk } from './chunk-claims.ts';
import type { DesignedReading } from './designed-reading.ts';
import { readingFor, runHeard } from './inline-runner.ts';
import { CHUNK } from './job.ts';
import type { Manner } from './manner.ts';
import { reusedFloats } from './reused-floats.ts';
import { runChunk } from './run-chunk.ts';
import { faultOf, type WorkerAnswer, type WorkerEntry, type WorkerOrder } from './worker-words.ts';

/** Steps of niceness behind whatever answers keys: enough for keys, few enough to hold one's own beside other programs. */
const YIELDING = 4;

const manner: Manner = workerData ?? {};
// Each thread of Linux has a priority of its own; elsewhere it would be that of the whole process.
if (manner.yields === true && platform() === 'linux') setPriority(Math.min(19, getPriority() + YIELDING));

let reading: DesignedReading | null = null;

/** What a chunk leaves to be counted: read by whoever writes it down, while this thread waits. */
const memory = reusedFloats();

parentPort?.on('message', (order: WorkerOrder) => post(answerTo(order)));

function answerTo(order: WorkerOrder): WorkerAnswer {
  const { job, model, from, until, claims, worker } = order;
  try {
    if (model !== null) {
      reading = null;
      reading = readingFor(job, model);
    }
    if (reading === null) throw new Error('a worker was asked to run worlds of a model it never got');
    reading.follow(job.design, order.tables.first ?? 0);
    // A chunk that was claimed is finished, so a stopped run has no gaps.
    let chunk = claimChunk(claims, worker, 0);
    while (chunk !== null) {
      const [first, mine] = [from + chunk * CHUNK, chunk];
      const span = { from: first, until: Math.min(until, first + CHUNK) };
      const counts = (): void => countChunk(claims, worker, mine);
      if (order.isHeard) {
        post({ says: 'entry', worker, chunk, entry: runHeard(reading, order, span, counts, memory) });
        awaitFinish(claims, worker, chunk);
      } else {
        runChunk(reading, order, span, counts, memory);
        finishChunk(claims, worker, chunk);
      }
      chunk = claimChunk(claims, worker, chunk + 1);
    }
    return { says: 'done' };
  } catch (error) {
    askToStop(claims);
    return { says: 'failed', fault: faultOf(error) };
  }
}

function post(answer: WorkerAnswer | WorkerEntry): void {
  parentPort?.postMessage(answer);
}
