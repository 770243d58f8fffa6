import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as chance from '../../src/chance/index.ts';

const runs = { seed: 4_294_967, numRuns: 1500 };
const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyU = fc.integer({ min: 0, max: 0xffffffff }).map(chance.uniformOf);
const twoWords = fc.tuple(anyU, anyU).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
const share = within(0, 1);
const three = fc
  .tuple(within(0.01, 10), within(0.01, 10), within(0.01, 10))
  .map((x) => x.toSorted((a, b) => a - b));

describe('a draw never falls as its uniform number rises:', () => {
  it.each([
    [
      'uniform',
      fc.tuple(within(-9, 0), within(0, 9)),
      (u: number, [a = 0, b = 0]: number[]) => chance.uniform(u, a, b),
    ],
    [
      'normal',
      fc.tuple(within(-9, 9), within(0, 9)),
      (u: number, [a = 0, b = 0]: number[]) => chance.normal(u, a, b),
    ],
    [
      'lognormal',
      fc.tuple(within(-3, 3), within(0, 2)),
      (u: number, [a = 0, b = 0]: number[]) => chance.lognormal(u, a, b),
    ],
    ['exponential', fc.tuple(within(0, 9)), (u: number, [a = 0]: number[]) => chance.exponential(u, a)],
    ['triangular', three, (u: number, [a = 0, b = 0, c = 0]: number[]) => chance.triangular(u, a, b, c)],
    [
      'logTriangular',
      three,
      (u: number, [a = 0, b = 0, c = 0]: number[]) => chance.logTriangular(u, a, b, c),
    ],
    ['poisson', fc.tuple(within(0, 700)), (u: number, [a = 0]: number[]) => chance.poisson(u, a)],
    [
      'negativeBinomial',
      fc.tuple(within(0, 400), within(0.1, 200)),
      (u: number, [a = 0, b = 0]: number[]) => chance.negativeBinomial(u, a, b),
    ],
    [
      'binomial',
      fc.tuple(fc.nat(500), share),
      (u: number, [a = 0, b = 0]: number[]) => chance.binomial(u, a, b),
    ],
    [
      'powerLaw',
      fc.tuple(
        share,
        within(0.01, 1),
        within(0.5, 4),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 9, max: 999 }),
      ),
      (u: number, [a = 0, b = 0, c = 0, d = 0, e = 0]: number[]) => chance.powerLaw(u, a, b, c, d, e),
    ],
  ] as const)('%s', (_name, parameters, draw) => {
    fc.assert(
      fc.property(twoWords, parameters as fc.Arbitrary<number[]>, ([low, high], values) => {
        const [below, above] = [draw(low, values), draw(high, values)];
        expect(below).toBeLessThanOrEqual(above);
      }),
      runs,
    );
  });
});

describe('with the same luck', () => {
  it('a higher chance never loses a success', () => {
    fc.assert(
      fc.property(anyU, share, share, (u, p, q) => {
        return chance.bernoulli(u, Math.min(p, q)) <= chance.bernoulli(u, Math.max(p, q));
      }),
      runs,
    );
  });

  it('a higher mean never loses an event', () => {
    fc.assert(
      fc.property(anyU, within(0, 500), within(1e-9, 50), within(0.2, 100), (u, mean, more, size) => {
        expect(chance.poisson(u, mean)).toBeLessThanOrEqual(chance.poisson(u, mean + more));
        expect(chance.negativeBinomial(u, mean, size)).toBeLessThanOrEqual(
          chance.negativeBinomial(u, mean + more, size),
        );
      }),
      runs,
    );
  });

  it('more trials or a higher chance never lose a success', () => {
    fc.assert(
      fc.property(anyU, fc.nat(800), fc.nat(50), share, share, (u, n, more, p, q) => {
        expect(chance.binomial(u, n, p)).toBeLessThanOrEqual(chance.binomial(u, n + more, p));
        expect(chance.binomial(u, n, Math.min(p, q))).toBeLessThanOrEqual(
          chance.binomial(u, n, Math.max(p, q)),
        );
      }),
      runs,
    );
  });
});

describe('the power law of severities', () => {
  const draws = Array.from({ length: 200_000 }, (_, index) =>
    chance.powerLaw((index + 0.5) / 200_000, 0.61, 0.39, 2.2, 5, 150),
  );

  it('has mean 6.9, median 3 and 95th percentile 25', () => {
    expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(6.9, 1);
    expect([draws[100_000], draws[190_000], draws.at(0), draws.at(-1)]).toEqual([3, 25, 1, 150]);
  });

  it('is the same with its reach worked out beforehand', () => {
    for (const exponent of [0.5, 1, 2.2]) {
      const reach = chance.powerLawReach(exponent, 5, 150);
      for (let u = 0.0005; u < 1; u += 0.001) {
        expect(chance.powerLawWithin(u, 0.61, 0.39, exponent, 5, 150, reach)).toBe(
          chance.powerLaw(u, 0.61, 0.39, exponent, 5, 150),
        );
      }
    }
  });
});
