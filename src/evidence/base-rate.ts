import type { Place } from '../text/index.ts';
import type { Statistic } from './statistic.ts';

/** The run a stylised fact is tested on: a scenario, its first month and its length in months. */
export type TestedOn = { readonly scenario: string; readonly start: string; readonly months: number };

/** One number read off a record, with the interval a model must meet (SF) or the doubt about it (B). */
export type RateFigure = {
  readonly name: string;
  readonly statistic: Statistic;
  readonly value: number;
  readonly of?: string;
  readonly where?: string;
  readonly with?: string;
  readonly level?: number;
  readonly lag?: number;
  readonly atMonth?: number;
  /** Months or years of the record, `2010-01..2021-12`; its rate's window unless it has one of its own. */
  readonly window: string;
  readonly interval?: readonly [low: number, high: number];
  /** How the interval was found, in words. */
  readonly method?: string;
  readonly outOfScope?: string;
  readonly place: Place;
};

/** What the record looks like: SF, a stylised fact the model is held against, or B, a base rate behind a baseline. */
export type BaseRate = {
  readonly is: 'base rate';
  readonly id: string;
  readonly says: string;
  readonly source: string;
  readonly window: string;
  readonly tested?: TestedOn;
  /** Why the model is not held against it. */
  readonly outOfScope?: string;
  /** The outcomes whose naive baseline it gives. */
  readonly baselineFor: readonly string[];
  readonly figures: readonly RateFigure[];
  readonly note?: string;
  readonly place: Place;
};
