import { NotFinite, OutcomeNotNumber } from '../language/index.ts';
import type { Job, Tables } from './job.ts';

/** Shared words between a runner and its workers: the next chunk to take, whether to stop, how many chunks are done. */
export const NEXT = 0;
export const STOP = 1;
export const DONE = 2;
export const WORDS = 3;

/** What a worker is asked; `state` holds the shared words. */
export interface WorkerOrder {
  readonly job: Job;
  readonly tables: Tables;
  readonly from: number;
  readonly until: number;
  readonly state: Int32Array;
}

/** What a worker says. Its results lie in shared memory and need no sending. */
export type WorkerAnswer = { readonly says: 'done' } | { readonly says: 'failed'; readonly fault: Fault };

/** What went wrong in a worker, as data: errors lose their kind on the way between threads. */
export type Fault =
  | {
      readonly is: 'not finite';
      readonly quantity: number;
      readonly agent: number;
      readonly world: number;
      readonly month: number;
      readonly value: number;
    }
  | { readonly is: 'outcome'; readonly outcome: number; readonly world: number; readonly value: number }
  | { readonly is: 'bug'; readonly message: string };

/** An error as data. */
export function faultOf(error: unknown): Fault {
  if (error instanceof NotFinite) {
    const { quantity, agent, world, month, value } = error;
    return { is: 'not finite', quantity, agent, world, month, value };
  }
  if (error instanceof OutcomeNotNumber) {
    const { outcome, world, value } = error;
    return { is: 'outcome', outcome, world, value };
  }
  return { is: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that a worker met. */
export function errorOf(fault: Fault): Error {
  if (fault.is === 'not finite') return new NotFinite(fault);
  return fault.is === 'outcome' ? new OutcomeNotNumber(fault) : new Error(fault.message);
}
