import fc from 'fast-check';

/** Something that holds of every model of a kind, whatever its numbers. */
export interface Law {
  readonly says: string;
  /** Tries it on so many cases, the same each time; throws the smallest case against it. */
  readonly holds: (cases: number) => void;
}

/** A law of the numbers that `parameters` makes. */
export const law = <T>(says: string, parameters: fc.Arbitrary<T>, check: (given: T) => void): Law => ({
  says,
  holds: (cases) => fc.assert(fc.property(parameters, check), { numRuns: cases, seed: 2026 }),
});

export const chance = fc.double({ min: 0, max: 1, noNaN: true });
/** Quarters: sums, differences and halves of a few of them lose no digit, so that worlds can be equal to the last bit. */
export const quarters = fc.integer({ min: -64, max: 64 }).map((n) => n / 4);
export const seed = fc.string({ minLength: 1, maxLength: 8 });
export const whole = (min: number, max: number) => fc.integer({ min, max });
