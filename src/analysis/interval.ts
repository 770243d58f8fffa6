import { inverseNormal } from '../numerics/index.ts';

/** Two ends that hold the true value in a stated share of repetitions; an end may be infinite. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A value with its standard error and its interval, in the unit of the value. */
export interface UncertainValue extends Interval {
  readonly value: number;
  readonly standardError: number;
}

/** The share of repetitions in which an interval holds the truth, unless another is asked for. */
export const usualLevel = 0.95;

/** Half the width of an interval: the `±` beside a value, and what `--until half-width=W` compares with W. */
export const halfWidth = ({ low, high }: Interval): number => (high - low) / 2;

/** Whether a value lies in an interval, ends included. */
export const holds = ({ low, high }: Interval, value: number): boolean => low <= value && value <= high;

/** Standard normal deviate that leaves (1 - level) / 2 on either side: 1.959964 for 0.95. */
export function normalDeviate(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, not at ${level}`);
  return inverseNormal((1 + level) / 2);
}
