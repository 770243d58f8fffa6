import type { UncertainValue, VaryingValues } from '../analysis/index.ts';
import type { EngineChoice } from '../engine/index.ts';

export type SensitivityMethod = 'given-data' | 'sobol' | 'morris';

/** How an outcome hangs on what is not known, by one of three methods. */
export type Sensitivity = Study &
  (
    | { readonly method: 'given-data'; readonly outcomes: readonly GivenDataOutcome[] }
    | { readonly method: 'sobol'; readonly outcomes: readonly SobolOutcome[] }
    | { readonly method: 'morris'; readonly delta: number; readonly outcomes: readonly MorrisOutcome[] }
  );

/** What every study says, whatever its method. */
export interface Study {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  readonly engine: EngineChoice;
  /** Worlds (given data), points of each matrix (Sobol) or trajectories (Morris). */
  readonly worlds: number;
  /** Worlds that were run in all. */
  readonly runs: number;
  /** How many estimates, or simplexes of estimates, were looked at one by one. */
  readonly looked: number;
  /** How many others varied along: for Sobol as one factor together, for the others as part of the worlds. */
  readonly others: number;
  /** Whether the model draws luck. */
  readonly lucky: boolean;
  /** Outcomes that came out the same in every run. */
  readonly constant: readonly string[];
  readonly warnings: readonly string[];
}

interface Outcome {
  readonly outcome: string;
  /** The unit the model gives. */
  readonly unit: string;
  readonly reads: VaryingValues['reads'];
}

/** A share of variance with its interval. */
export type Share = Pick<UncertainValue, 'value' | 'low' | 'high'>;

export interface GivenDataFactor {
  readonly factor: string;
  readonly first: Share;
  /** Whether the outcome rises with the estimate, from its lowest worlds to its highest; null where it does neither clearly. */
  readonly rises: boolean | null;
}

export interface GivenDataOutcome extends Outcome {
  readonly variance: number;
  /** An estimate without any effect comes above it in one run of twenty. */
  readonly floor: number;
  /** Strongest first. */
  readonly factors: readonly GivenDataFactor[];
  /** Share of luck and of all that goes with it, from worlds run again with other luck; null when there were none. */
  readonly luck: Share | null;
}

export interface SobolFactor extends SobolShares {
  readonly factor: string;
}

export interface SobolShares {
  readonly first: Share;
  readonly total: Share;
  /** Something that changes the outcome as much, but does nothing by itself, has a first above it in one run of twenty. */
  readonly floor: number;
}

export interface SobolOutcome extends Outcome {
  readonly variance: number;
  /** Largest total first. */
  readonly factors: readonly SobolFactor[];
  /** Luck as a factor of its own; null for a model that draws none. */
  readonly luck: SobolShares | null;
  /** All estimates that were not named, as one factor; null when all were. */
  readonly others: SobolShares | null;
}

export interface MorrisFactor {
  readonly factor: string;
  /** mu; null for shares that move together, which have no direction. */
  readonly mean: Share | null;
  /** mu*. */
  readonly size: Share;
  /** sigma. */
  readonly spread: Share;
}

export interface MorrisOutcome extends Outcome {
  /** Largest mean size first. */
  readonly factors: readonly MorrisFactor[];
  /** Mean size of what other luck alone changes; null for a model that draws none. */
  readonly luck: Share | null;
  /** The mu* of an estimate whose steps did nothing but deal other luck, at the upper end of its interval; null without luck. */
  readonly floor: number | null;
}
