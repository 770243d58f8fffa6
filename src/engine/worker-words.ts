import type { Histogram } from '../results/index.ts';
import type { Job, Tables } from './job.ts';

/** What a worker is asked. `state`: [next chunk, stop, then one flag a finished chunk], shared. */
export interface WorkerOrder {
  readonly job: Job;
  readonly tables: Tables;
  readonly from: number;
  readonly until: number;
  readonly state: Int32Array;
}

/** What a worker says. Histograms are its own counts; exact tables are shared and need no sending. */
export type WorkerAnswer =
  | { readonly says: 'progress' }
  | { readonly says: 'done'; readonly histograms: readonly Histogram[] }
  | {
      readonly says: 'failed';
      readonly message: string;
      readonly notFinite: {
        quantity: number;
        agent: number;
        world: number;
        month: number;
        value: number;
      } | null;
    };
