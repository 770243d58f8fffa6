import type { BaseRate, RateFigure } from '../evidence/index.ts';
import type { NaiveGuess } from './naive.ts';

/** Whether the simulated value lies where the record says it should. */
export type Verdict = 'within' | 'outside' | 'out of scope';

/** One figure of a stylised fact beside what the model makes of it. */
export interface FigureFinding {
  readonly figure: RateFigure;
  readonly verdict: Verdict;
  /** Why it is out of scope or outside; null when within. */
  readonly why: string | null;
  /** Over worlds: median and the middle 90 %. Null when out of scope. */
  readonly simulated: { readonly median: number; readonly low: number; readonly high: number } | null;
  readonly naive: (NaiveGuess & { readonly verdict: Verdict }) | null;
}

/** One stylised fact: within when every figure in scope is. */
export interface FactFinding {
  readonly fact: BaseRate;
  readonly verdict: Verdict;
  readonly why: string | null;
  /** The refits in which it took part: it is then no test of what they moved. */
  readonly refits: readonly string[];
  readonly caution: string | null;
  readonly figures: readonly FigureFinding[];
}

/** All stylised facts beside the model, and how many of those in scope it meets. */
export interface StylisedFacts {
  readonly seed: string;
  readonly worlds: number;
  readonly facts: readonly FactFinding[];
  readonly count: {
    readonly listed: number;
    readonly inScope: number;
    readonly within: number;
    readonly figuresInScope: number;
    readonly figuresWithin: number;
    /** Of the same figures, those that the naive baselines meet. */
    readonly naiveWithin: number;
  };
}
