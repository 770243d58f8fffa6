import { type Model, NotFinite, OutcomeNotNumber } from '../language/index.ts';
import type { ChunkClaims } from './chunk-claims.ts';
import type { ChunkEntry } from './chunk-entry.ts';
import type { Branching, Job, Tables } from './job.ts';

/** What a worker is asked: to claim chunks of worlds from..until-1 under its number, which no other worker of the run bears. */
export interface WorkerOrder {
  readonly job: Job;
  /** The model of the job; null when it is the one that came with the order before. */
  readonly model: Model | null;
  readonly tables: Tables;
  readonly branching?: Branching | undefined;
  readonly from: number;
  readonly until: number;
  readonly claims: ChunkClaims;
  readonly worker: number;
  /** Whether each chunk is told of, and waits until it is written down. */
  readonly isHeard: boolean;
}

/** What a worker says. Its results lie in shared memory and need no sending. */
export type WorkerAnswer = { readonly says: 'done' } | { readonly says: 'failed'; readonly fault: Fault };

/** What a worker says of a chunk on the way, before it waits to be let go on. */
export interface WorkerEntry {
  readonly says: 'entry';
  readonly worker: number;
  readonly chunk: number;
  readonly entry: ChunkEntry;
}

/** What went wrong in a worker, as data: errors lose their kind on the way between threads. `death`: worker after worker died. */
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
  | {
      readonly is: 'death';
      /** First and last world of the chunk, null when it never came to one. */
      readonly world: number | null;
      readonly last: number | null;
      readonly cause: string;
    }
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
  switch (fault.is) {
    case 'not finite':
      return new NotFinite(fault);
    case 'outcome':
      return new OutcomeNotNumber(fault);
    case 'death':
      return new Error(deathSentence(fault));
    case 'bug':
      return new Error(fault.message);
  }
}

function deathSentence({ world, last, cause }: Extract<Fault, { is: 'death' }>): string {
  const where = world === null ? 'before their first world' : `in worlds ${world} to ${last}`;
  return `worker threads kept dying ${where} (${cause}): there may be too little memory, so try fewer of them`;
}
