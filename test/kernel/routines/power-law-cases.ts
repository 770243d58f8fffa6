import fc from 'fast-check';
import * as chance from '../../../src/chance/index.ts';
import { after, before, between, type Case, combinations, LUCK, luck } from './inputs.ts';

const EXPONENTS = [1, before(1), after(1), 0, 1.5, 2.5, -2, 1e9, Infinity, NaN];
const FROMS = [1, 2, 3, 8, 10_000, 10_001, 0, -0, 2.5, Infinity, NaN];
const CAPS = [1, 8, 1e4, 1e15, 1.1e15, 12.5, Infinity, NaN];

const exponent = fc.oneof(between(-3, 5), fc.constant(1));
const share = between(0, 9);
const from = fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 2000 }));
const cap = fc.oneof(fc.integer({ min: 1, max: 1e4 }), fc.integer({ min: 2000, max: 1e12 }));

/** Parameters of a power law after the uniform number: all kinds of misfits among them. */
const ALL = [
  ...combinations([0.3, 1], [0, 0.6], [0, 3], EXPONENTS, FROMS, CAPS),
  ...combinations(LUCK, [0, 0.6, -1, Infinity, NaN], [0, 3, -1, Infinity, NaN], [1, 1.5], [1, 8], [8, 1e4]),
];
const random = fc.tuple(luck, share, share, exponent, from, cap);

type Operands = readonly number[];

/** The same with the reach that these parameters have. */
const withReach = (given: Operands): Operands => {
  const [, , , exponent = 0, from = 0, cap = 0] = given;
  return [...given, chance.powerLawReach(exponent, from, cap)];
};

const within: Case['own'] = (u = 0, body = 0, tail = 0, exponent = 0, from = 0, cap = 0, reach = 0) =>
  chance.powerLawWithin(u, body, tail, exponent, from, cap, reach);

/** The same with the weights of the body as well. */
const withWeights = (given: Operands): Operands => [...withReach(given), weightsOf(given[4] ?? 0)];

const isFit = (given: Operands): boolean => !Number.isNaN(within(...withReach(given)));

/** The sum 1 + 1/2 + .. below `from`, in that order; 0 for a body that is too long. */
function weightsOf(from: number): number {
  let weights = 0;
  for (let k = 1; k < from && from <= 10_000; k += 1) weights += 1 / k;
  return weights;
}

/** Draws from the body alone, and from the tail alone. */
const body: Case['own'] = (v = 0, from = 0) => chance.powerLawWithin(v, 1, 0, 2, from, 10_000, 0);
const tail: Case['own'] = (v = 0, exponent = 0, from = 0, cap = 0, reach = 0) =>
  chance.powerLawWithin(v, 0, 1, exponent, from, cap, reach);

/** A body of at least one value, and shares that stay within it. */
const bodies = combinations(LUCK, [2, 3, 8, 500, 10_000]).filter(([v = 0]) => v < 1);
const weighted = ([v = 0, from = 0]: Operands): Operands => [v, from, weightsOf(from)];

export const powerLawCases: Readonly<Record<string, Case>> = {
  power_law: { own: chance.powerLaw, inputs: ALL, random },
  power_law_within: { own: within, inputs: ALL.map(withReach), random: random.map(withReach) },
  power_law_item: {
    own: within,
    inputs: ALL.filter(isFit).map(withWeights),
    random: random.filter(isFit).map(withWeights),
  },
  power_law_reach: {
    own: chance.powerLawReach,
    inputs: combinations(EXPONENTS, FROMS, CAPS),
    random: fc.tuple(exponent, from, cap),
  },
  power_law_weights: { own: weightsOf, inputs: combinations(FROMS), random: fc.tuple(from) },
  power_law_body: {
    own: body,
    inputs: bodies.map(weighted),
    random: fc
      .tuple(
        between(0, 0.999),
        from.filter((one) => one > 1),
      )
      .map(weighted),
  },
  power_law_tail: {
    own: tail,
    inputs: combinations(
      [0, 0.3, 0.999, 1],
      [1, after(1), 0, 1.5, -2],
      [1, 3, 10_000],
      [1e4, 1e15],
      [0, 0.3, 1, 3, NaN],
    ),
    random: fc.tuple(
      between(0, 1),
      exponent,
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 99, max: 1e12 }),
      between(0, 1),
    ),
  },
};
