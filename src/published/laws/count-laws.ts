import { exp, log, power } from '../../numerics/index.ts';
import type { Law } from './law.ts';

export const bernoulliLaw = (chance: number): Law => ({
  mean: chance,
  variance: chance * (1 - chance),
  masses: [1 - chance, chance],
});

export const poissonLaw = (mean: number): Law => ({
  mean,
  variance: mean,
  masses: massesOf(-mean, (k) => mean / (k + 1), Math.ceil(mean + 10 * Math.sqrt(mean) + 30)),
});

export const binomialLaw = (trials: number, chance: number): Law => ({
  mean: trials * chance,
  variance: trials * chance * (1 - chance),
  masses: massesOf(
    trials * log(1 - chance),
    (k) => ((trials - k) / (k + 1)) * (chance / (1 - chance)),
    trials,
  ),
});

/** With variance mean + mean^2 / size. */
export const negativeBinomialLaw = (mean: number, size: number): Law => ({
  mean,
  variance: mean + (mean * mean) / size,
  masses: massesOf(
    -size * log(1 + mean / size),
    (k) => ((size + k) / (k + 1)) * (mean / (mean + size)),
    Math.ceil(mean + 40 * (1 + mean / size) + 10 * Math.sqrt(mean)),
  ),
});

/** Below `from` in proportion to 1 / k; from there on the whole part of a power law cut off at the cap (Clauset, Shalizi & Newman 2009). */
export function powerLawLaw(body: number, tail: number, exponent: number, from: number, cap: number): Law {
  const below = (x: number): number => 1 - power(from / x, exponent - 1);
  let harmonic = 0;
  for (let k = 1; k < from; k += 1) harmonic += 1 / k;
  const masses = Array.from({ length: cap + 1 }, (_, k) => {
    if (k === 0) return 0;
    if (k < from) return body / (body + tail) / k / harmonic;
    return ((tail / (body + tail)) * (below(k + 1) - below(k))) / below(cap + 1);
  });
  const mean = masses.reduce((sum, mass, k) => sum + mass * k, 0);
  return { mean, variance: masses.reduce((sum, mass, k) => sum + mass * (k - mean) * (k - mean), 0), masses };
}

/** A Poisson number of exponential amounts, by Wald's and the compound Poisson's moments. */
export const compoundLaw = (count: number, amount: number): Law => ({
  mean: count * amount,
  variance: 2 * count * amount * amount,
});

/** Masses of 0 .. most, from the logarithm of the first and the quotient of neighbours: small ones do not vanish on the way. */
function massesOf(logFirst: number, quotient: (k: number) => number, most: number): readonly number[] {
  let logMass = logFirst;
  return Array.from({ length: most + 1 }, (_, k) => {
    if (k > 0) logMass += log(quotient(k - 1));
    return exp(logMass);
  });
}
