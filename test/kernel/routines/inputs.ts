import fc from 'fast-check';

/** A routine's original, operands at which to compare the two, and more of them at random. */
export interface Case {
  readonly own: (...given: readonly number[]) => number;
  readonly inputs: readonly (readonly number[])[];
  readonly random: fc.Arbitrary<readonly number[]>;
}

/** The double after and before x > 0. */
export const after = (x: number): number => x + x * Number.EPSILON * 0.75;
export const before = (x: number): number => x - x * Number.EPSILON * 0.5;

/** These numbers, their neighbours among the doubles, and the same below zero. */
export const around = (...of: readonly number[]): readonly number[] =>
  of.flatMap((x) => [before(x), x, after(x)].flatMap((one) => [one, -one]));

export const STRANGE = [
  0,
  -0,
  5e-324,
  -5e-324,
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  Infinity,
  -Infinity,
  NaN,
];

export const any = fc.double();
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true });

/** A uniform number, often near an end. */
export const luck = fc.oneof(between(0, 1), between(0, 1e-6), between(0.999999, 1));

/** Uniform numbers from end to end. */
export const LUCK = [0, 2 ** -33, 1e-6, 0.025, 0.3, 0.5, 0.77, 0.999, 1 - 2 ** -33, 1];

/** Every combination of one number from each list. */
export const combinations = (...lists: readonly (readonly number[])[]): readonly (readonly number[])[] =>
  lists.reduce<readonly (readonly number[])[]>(
    (sofar, list) => sofar.flatMap((given) => list.map((one) => [...given, one])),
    [[]],
  );
