import type { FanBand } from './fan-table.ts';
import type { Manifest } from './manifest.ts';
import type { QuantileMethod } from './quantile-method.ts';
import type { EngineName, RunEnd } from './run-result.ts';

/** A number, or null where it is unbounded or never: JSON has no infinity. */
export type FiniteOrNull = number | null;

/** Where an outcome's variance comes from: what is not known (the estimates), with its 95 % interval, and luck. */
export interface VarianceJson {
  readonly unknown: number;
  readonly low: number;
  readonly high: number;
  readonly luck: number;
  /** Pairs of worlds with the same estimates it was found from. */
  readonly pairs: number;
}

interface OutcomeInterval {
  /** Null when no worlds were run again with other luck. For a time, of whether it comes at all. */
  readonly variance: VarianceJson | null;
  /** Ends of the 95 % interval. */
  readonly low: FiniteOrNull;
  readonly high: FiniteOrNull;
  readonly standardError: FiniteOrNull;
  /** The naive baseline, null when none is known, and where it comes from. */
  readonly baseline: FiniteOrNull;
  readonly baselineBecause: string;
}

export interface ProbabilityJson extends OutcomeInterval {
  readonly form: 'probability';
  readonly probability: number;
  readonly yes: number;
}

export interface NumberJson extends OutcomeInterval {
  readonly form: 'number';
  readonly mean: number;
  readonly deviation: FiniteOrNull;
  readonly quantiles: QuantilesJson;
}

export interface TimeJson extends OutcomeInterval {
  readonly form: 'time';
  /** Share of worlds in which it happens at all. */
  readonly probability: number;
  readonly yes: number;
  /** Months since the start over all worlds; null = never. A mean would drop the worlds without a time. */
  readonly quantiles: QuantilesJson;
}

/** A quantile with the interval that the number of worlds allows. */
export interface QuantileJson {
  readonly value: FiniteOrNull;
  readonly low: FiniteOrNull;
  readonly high: FiniteOrNull;
}

export type QuantilesJson = { readonly [band in FanBand]: QuantileJson };

export type OutcomeJson = ProbabilityJson | NumberJson | TimeJson;

type BandsJson = { readonly [band in FanBand]: readonly FiniteOrNull[] };

/** One array a quantile, one number a month; `low` and `high` are the ends of each quantile's own interval. */
export interface FanJson extends BandsJson {
  readonly unit: string;
  /** The most by which any of its quantiles may miss the exact one: 0 unless counted in bins, null when unbounded. */
  readonly error: FiniteOrNull;
  readonly low: BandsJson;
  readonly high: BandsJson;
}

/** What `run --json` prints for one scenario. */
export interface RunJson {
  readonly notice: string;
  readonly scenario: string;
  readonly title: string;
  readonly worlds: number;
  readonly seed: string;
  readonly hash: string;
  readonly engine: EngineName;
  readonly ended: RunEnd;
  readonly quantiles: QuantileMethod;
  readonly months: readonly string[];
  readonly outcomes: Readonly<Record<string, OutcomeJson>>;
  readonly fans: Readonly<Record<string, FanJson>>;
  readonly warnings: readonly string[];
  readonly manifest: Manifest;
}

/** A scenario that could not run, and every complaint about it as one sentence each. */
export interface FailedRunJson {
  readonly scenario: string;
  readonly problems: readonly string[];
}

/** What `run --json` prints for several scenarios. */
export interface RunsJson {
  readonly results: readonly RunJson[];
  readonly failed: readonly FailedRunJson[];
}
