import type { FiniteOrNull } from './run-json.ts';

/** What the first worlds of a run said of an outcome: a share or a mean, with its 95 % interval. */
export interface ConvergenceStepJson {
  readonly worlds: number;
  readonly value: number;
  readonly low: FiniteOrNull;
  readonly high: FiniteOrNull;
  /** Whether the interval holds the value of all worlds. */
  readonly holdsLast: boolean;
}

/** How answers moved with worlds. */
export interface ConvergenceJson {
  /** Intervals of fewer than all worlds; those that miss the last value; how many would by luck alone. */
  readonly earlier: number;
  readonly missed: number;
  readonly expected: number;
  readonly outcomes: Readonly<Record<string, readonly ConvergenceStepJson[]>>;
}
