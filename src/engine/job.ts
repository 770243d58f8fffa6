import type { Counterfactual, Model } from '../language/index.ts';
import type { FollowedQuantity, SeriesTable, WorldsTable } from '../results/index.ts';
import type { Hearing } from './chunk-entry.ts';
import type { DroppedEntrants } from './dropped-entrants.ts';
import type { EngineChoice } from './engine-choice.ts';
import type { EstimateTable } from './estimate-table.ts';
import type { WorldStates } from './world-states.ts';

/** Unit of work: worlds that one worker takes at a time. Results never depend on it. */
export const CHUNK = 64;

/** What is to be run, as plain data that can cross to a worker. */
export interface Job {
  readonly seed: string;
  readonly engine: EngineChoice;
  readonly worlds: number;
  readonly followed: readonly FollowedQuantity[];
  readonly months: number;
  /** Estimates by world where a design sets them; absent when they are drawn. */
  readonly design?: EstimateTable | undefined;
}

/** Where a job's results go; with several workers, shared memory. */
export interface Tables {
  /** The world of the first row; 0 when absent. */
  readonly first?: number;
  readonly outcomes: WorldsTable;
  readonly series: SeriesTable;
  readonly dropped: DroppedEntrants;
}

/** Worlds that run otherwise, or leave states: what, from where, and which. */
export interface Branching {
  readonly otherwise: readonly Counterfactual[];
  /** States from which worlds go on; null: from the start. The tables hold the months before already. */
  readonly since: WorldStates | null;
  readonly kept: readonly WorldStates[];
}

/** A job with its model and the tables to fill. */
export interface Work {
  readonly job: Job;
  readonly model: Model;
  readonly tables: Tables;
  /** Absent when worlds run from start to end as their model says. */
  readonly branching?: Branching | undefined;
  /** Absent when nobody writes down what single chunks come to. */
  readonly hearing?: Hearing | undefined;
}

/** Whether one reading runs the worlds of both. */
export const sharesReading = (one: ReadingWork, other: ReadingWork): boolean =>
  one.model === other.model && one.job.seed === other.job.seed && one.job.engine === other.job.engine;

/** What a reading is made of. */
export type ReadingWork = Pick<Work, 'job' | 'model'>;

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
