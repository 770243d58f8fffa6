import type { RunResult } from '../results/index.ts';
import type { Sensitivity, SensitivityMethod } from '../sensitivity/index.ts';
import type { Measured } from './measured.ts';
import type { Rule } from './rule.ts';

/** A published result and how to hold this program against it. */
export type PublishedCase = PublishedRun | PublishedSensitivity | PublishedCalculation;

/** A result that worlds of a model file show. */
export interface PublishedRun extends Publication {
  readonly is: 'run';
  /** Name of a model or scenario file without `.yaml`; the file says how many worlds a check runs. */
  readonly file: string;
  /** How many a thorough check runs, where that is more. */
  readonly thoroughWorlds?: number;
  readonly figures: readonly Figure<RunResult>[];
}

/** What an outcome of a model file hangs on. */
export interface PublishedSensitivity extends Publication {
  readonly is: 'sensitivity';
  /** Name of a model file without `.yaml`. */
  readonly file: string;
  readonly method: SensitivityMethod;
  readonly outcome: string;
  /** Worlds, points or trajectories, however thorough the check. */
  readonly worlds: number;
  readonly figures: readonly Figure<Sensitivity>[];
}

/** A result that the analysis gives by itself. */
export interface PublishedCalculation extends Publication {
  readonly is: 'calculation';
  readonly figures: readonly Figure<void>[];
}

interface Publication {
  /** The row of the list of published results; null for classics outside it. */
  readonly row: number | null;
  readonly title: string;
  readonly citation: string;
}

/** One number of a publication, and the rule by which it is met. */
export interface Figure<From> {
  readonly says: string;
  /** null where the publication gives a shape and no number. */
  readonly published: number | null;
  readonly measure: (from: From) => Measured;
  readonly rule: Rule;
}
