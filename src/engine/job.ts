import type { Model } from '../language/index.ts';
import type { FollowedQuantity, SeriesTable, WorldsTable } from '../results/index.ts';
import type { EngineChoice } from './create-reading.ts';
import type { DroppedEntrants } from './dropped-entrants.ts';

/** Unit of work: worlds that one worker takes at a time. Results never depend on it. */
export const CHUNK = 64;

/** What is to be run, as plain data that can cross to a worker. */
export interface Job {
  readonly seed: string;
  readonly engine: EngineChoice;
  readonly worlds: number;
  readonly followed: readonly FollowedQuantity[];
  readonly months: number;
}

/** Where a job's results go; with several workers, shared memory. */
export interface Tables {
  readonly outcomes: WorldsTable;
  readonly series: SeriesTable;
  readonly dropped: DroppedEntrants;
}

/** A job with its model and the tables to fill. */
export interface Work {
  readonly job: Job;
  readonly model: Model;
  readonly tables: Tables;
}

/** Told after each chunk: worlds done so far. */
export type Progress = (worlds: number) => void;

/** Runs worlds of jobs. Makers differ in where the work happens, never in what comes out. */
export interface Runner {
  readonly workers: number;
  /** Whether the work happens on other threads: then tables lie in shared memory. */
  readonly elsewhere: boolean;
  /**
   * Runs worlds from..until-1 of the job into the tables; ends early at a chunk border when aborted. Gives the number
   * of worlds from `from` on that are complete without a gap. Throws what the first failing world threw (NotFinite,
   * OutcomeNotNumber, or a bug); after that the runner can take another job.
   */
  run(work: Work, span: Span, progress: Progress, signal: AbortSignal): Promise<number>;
  close(): Promise<void>;
}

export interface Span {
  readonly from: number;
  readonly until: number;
}
