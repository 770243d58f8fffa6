import { Worker } from 'node:worker_threads';
import type { Model } from '../language/index.ts';
import { type ReadingWork, sharesReading } from './job.ts';
import type { Manner } from './manner.ts';
import type { WorkerAnswer, WorkerEntry, WorkerOrder } from './worker-words.ts';

/** The thread ended before it answered, for this reason. */
export interface Death {
  readonly says: 'died';
  readonly cause: string;
}

/** Megabytes for what a thread has just made: worlds leave little behind, and the usual 48 are soon filled. */
const YOUNG = 8;

/** A place for one worker thread, which gets a new thread when the one it had has died. */
export class Seat {
  readonly #script: URL;
  readonly #manner: Manner;
  #thread: Worker | null;
  #answer: ((answer: WorkerAnswer | Death) => void) | null = null;
  #enter: (entry: WorkerEntry) => void = () => {};
  /** What the thread has a reading of. */
  #read: ReadingWork | null = null;
  #closed = false;

  constructor(script: URL, manner: Manner) {
    this.#script = script;
    this.#manner = manner;
    this.#thread = this.#open();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /**
   * Sends an order, with the model where the thread has not got it, and waits until it is answered or the thread has died. One at a time.
   * `enter` hears of chunks on the way.
   */
  ask(
    order: Omit<WorkerOrder, 'model'>,
    model: Model,
    enter: (entry: WorkerEntry) => void,
  ): Promise<WorkerAnswer | Death> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#enter = enter;
      this.#thread ??= this.#open();
      const wanted = { job: order.job, model };
      const hasIt = this.#read !== null && sharesReading(this.#read, wanted);
      this.#read = wanted;
      this.#thread.postMessage({ ...order, model: hasIt ? null : model } satisfies WorkerOrder);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread?.terminate();
  }

  #open(): Worker {
    const thread = new Worker(this.#script, {
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
      workerData: this.#manner,
    });
    let cause = 'it stopped';
    thread.on('message', (answer: WorkerAnswer | WorkerEntry) => {
      if (answer.says === 'entry') this.#enter(answer);
      else this.#hear(answer);
    });
    thread.on('error', (error: unknown) => {
      cause = error instanceof Error ? error.message : String(error);
    });
    // Comes last, after every message and error.
    thread.on('exit', () => {
      this.#thread = null;
      this.#read = null;
      this.#hear({ says: 'died', cause });
    });
    return thread;
  }

  #hear(answer: WorkerAnswer | Death): void {
    const resolve = this.#answer;
    this.#answer = null;
    resolve?.(answer);
  }
}
