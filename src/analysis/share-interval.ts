import { type UncertainValue, usualLevel } from './interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** A share of worlds with its Wilson interval, and the worlds counted. */
export interface ShareInterval extends UncertainValue {
  readonly yes: number;
}

/** A share with its Wilson interval and its standard error sqrt(p (1 - p) / n). */
export function shareInterval(yes: number, worlds: number, level: number = usualLevel): ShareInterval {
  const value = yes / worlds;
  return {
    yes,
    value,
    standardError: Math.sqrt((value * (1 - value)) / worlds),
    ...wilsonInterval(yes, worlds, level),
  };
}
