import type { Measured } from './measured.ts';

/** When a measured figure agrees with the published one, and how to say so. */
export interface Rule {
  /** `published` is NaN where the publication gives no number. */
  readonly accepts: (measured: Measured, published: number) => boolean;
  readonly says: (measured: Measured) => string;
}

/** At most four of its own standard errors away, which luck alone exceeds once in 16,000: for what rests on chance. */
export const fourErrors: Rule = {
  accepts: ({ value, error }, published) => error > 0 && Math.abs(value - published) <= 4 * error,
  says: ({ error }) => `within 4 standard errors (${short(4 * error)})`,
};

/** At most so far away: for what is computed, or printed with so many digits. */
export function within(distance: number): Rule {
  return {
    accepts: ({ value }, published) => Math.abs(value - published) <= distance,
    says: () => `within ${short(distance)}`,
  };
}

/** To the last bit. */
export const equal: Rule = {
  accepts: ({ value }, published) => value === published,
  says: () => 'exactly',
};

/** At least this much, for a shape without a number. */
export function atLeast(least: number): Rule {
  return { accepts: ({ value }) => value >= least, says: () => `at least ${short(least)}` };
}

const short = (value: number): string => String(Number(value.toPrecision(2)));
