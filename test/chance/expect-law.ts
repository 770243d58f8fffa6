import { expect } from 'vitest';
import { seedKey, siteHash, uniformOf, word } from '../../src/chance/index.ts';
import { chiSquareScore, kolmogorovChance, MISFIT } from './goodness-of-fit.ts';
import type { Law } from './laws.ts';

/** Standard errors allowed to a mean, a variance or a tail: beyond it p < 1e-5. */
const ALLOWED_ERRORS = 4.5;
const MONTHS = 100;

/**
 * Draws from a law by addresses, worlds and months in turn, and compares mean, variance, two tails and the whole distribution with closed form
 * (p > 1e-4, the rule fixed before the first run).
 */
export function expectLaw(law: Law, draws: number, seedText: string): void {
  const key = seedKey(seedText);
  const site = siteHash(law.name);
  const values = Float64Array.from({ length: draws }, (_, index) =>
    law.draw(uniformOf(word(key, Math.floor(index / MONTHS), index % MONTHS, site, 0))),
  );
  expectMoments(law, values);
  if (law.share) expectShares(law.share, values);
  if (law.masses) expectMasses(law.masses, values);
}

function expectMoments(law: Law, values: Float64Array): void {
  const n = values.length;
  let first = 0;
  let second = 0;
  let fourth = 0;
  for (const value of values) {
    const gap = value - law.mean;
    first += gap / n;
    second += (gap * gap) / n;
    fourth += gap ** 4 / n;
  }
  expect(Math.abs(first), 'mean').toBeLessThan(ALLOWED_ERRORS * Math.sqrt(law.variance / n));
  const spread = Math.sqrt((fourth - second * second) / n);
  expect(Math.abs(second - law.variance), 'variance').toBeLessThan(ALLOWED_ERRORS * spread);
}

function expectShares(share: (x: number) => number, values: Float64Array): void {
  const shares = values.map(share).sort();
  expect(kolmogorovChance(shares), 'Kolmogorov-Smirnov').toBeGreaterThan(1e-4);
  for (const tail of [0.001, 0.999]) {
    expectCount(shares.filter((value) => value < tail).length, values.length, tail);
  }
}

function expectMasses(masses: readonly number[], values: Float64Array): void {
  const n = values.length;
  const strange = values.filter((value) => masses[value] === undefined);
  expect([...strange], 'counts that cannot be').toEqual([]);
  const seen = masses.map(() => 0);
  for (const value of values) seen[value] = (seen[value] ?? 0) + 1;
  const { observed, expected } = merged(seen, masses, n);
  expect(chiSquareScore(observed, expected, observed.length - 1), 'chi-square').toBeLessThan(MISFIT);
  // The upper tail, from the first count that less than one draw in a thousand exceeds.
  let above = 1;
  const from = masses.findIndex((mass) => {
    above -= mass;
    return above < 1e-3;
  });
  const share = masses.slice(from + 1).reduce((a, b) => a + b, 0);
  if (share > 1e-6) expectCount(values.filter((value) => value > from).length, n, share);
}

/** Joins neighbouring counts until each group expects at least ten draws. */
function merged(seen: readonly number[], masses: readonly number[], n: number) {
  const observed: number[] = [0];
  const expected: number[] = [0];
  for (const [k, mass] of masses.entries()) {
    const last = observed.length - 1;
    const left = masses.slice(k).reduce((a, b) => a + b, 0) * n;
    if ((expected[last] ?? 0) >= 10 && left >= 10) {
      observed.push(seen[k] ?? 0);
      expected.push(mass * n);
    } else {
      observed[last] = (observed[last] ?? 0) + (seen[k] ?? 0);
      expected[last] = (expected[last] ?? 0) + mass * n;
    }
  }
  return { observed, expected };
}

/** A number of draws in a tail of known share, against its own spread. */
function expectCount(count: number, draws: number, share: number): void {
  const spread = Math.sqrt(draws * share * (1 - share));
  expect(Math.abs(count - draws * share), `tail of ${share}`).toBeLessThan(ALLOWED_ERRORS * spread + 1);
}
